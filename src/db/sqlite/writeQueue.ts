import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { groupCommit, type Job } from './groupCommit.ts';

/** The most transactions that share a commit, to bound the wait of the first one. */
const MAX_GROUP = 64;
/**
 * How long a group may grow: under heavy reads, event loop turns take long, which would delay writers.
 */
const GATHER_MS = 1;

export interface WriteQueue {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** How many transactions have not begun. */
  waiting(): number;
  /** Resolves when nothing is queued or under way. */
  idle(): Promise<void>;
}

/**
 * Runs transactions one after the other on the single write connection. Those waiting together share one commit, and so
 * one disk sync: a failing one does not affect the others, and each is settled, even with a rejection, only after what
 * it read and wrote has been committed. `onCommit` is called after each commit.
 */
export function writeQueue(writer: Connection, onCommit: () => void = () => undefined): WriteQueue {
  const commit = groupCommit(writer);
  const waiting: Job[] = [];
  let draining: Promise<void> | undefined;

  /**
   * Lets pending requests queue first, as long as each turn adds more. A single transaction does not wait for others.
   */
  async function gather(): Promise<void> {
    const end = performance.now() + GATHER_MS;
    let before: number;
    do {
      before = waiting.length;
      await nextTurn();
    } while (waiting.length > before && waiting.length < MAX_GROUP && performance.now() < end);
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await gather();
      await commit(waiting.splice(0, MAX_GROUP));
      onCommit();
    }
    draining = undefined;
  }

  return {
    run: <T>(job: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        // Keeps the async context of each request, although another one may have started the group.
        const request = new AsyncResource('transaction');
        const work = () => request.runInAsyncScope(job);
        waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
        draining ??= drain();
      }),
    waiting: () => waiting.length,
    async idle() {
      await draining;
    },
  };
}
