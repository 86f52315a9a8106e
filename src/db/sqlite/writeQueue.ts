import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { groupCommit, type Job } from './groupCommit.ts';

/** How many transactions share a commit at most, so that the first of them does not wait for ever more. */
const MAX_GROUP = 64;
/** How long a group grows, in milliseconds. While much is read, turns take longer, and writers would wait for readers. */
const GATHERING = 1;

export interface WriteQueue {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is queued or under way. */
  idle(): Promise<void>;
}

/**
 * Runs transactions one after the other on the one connection that writes. Those that wait together share one commit, and
 * so one wait for the disk: one that fails leaves the others alone, and each is answered, also with a refusal, only when
 * what it saw and wrote has been committed.
 */
export function writeQueue(writer: Connection): WriteQueue {
  const commit = groupCommit(writer);
  const waiting: Job[] = [];
  let working: Promise<void> | undefined;

  /** Lets requests that have arrived already queue first, as long as each turn brings more. One alone waits for no others. */
  async function gather(): Promise<void> {
    const end = performance.now() + GATHERING;
    let known: number;
    do {
      known = waiting.length;
      await nextTurn();
    } while (waiting.length > known && waiting.length < MAX_GROUP && performance.now() < end);
  }

  async function workOff(): Promise<void> {
    while (waiting.length > 0) {
      await gather();
      await commit(waiting.splice(0, MAX_GROUP));
    }
    working = undefined;
  }

  return {
    run: <T>(job: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        // Whoever looks after the statements of a request finds it, though another one began the group.
        const request = new AsyncResource('transaction');
        const work = () => request.runInAsyncScope(job);
        waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
        working ??= workOff();
      }),
    async idle() {
      await working;
    },
  };
}
