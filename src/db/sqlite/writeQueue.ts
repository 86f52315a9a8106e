import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Caller } from '../database.ts';
import { Overloaded } from '../errors.ts';
import { beginWriting, writtenElsewhere } from './beginWriting.ts';
import type { Connection } from './connection.ts';
import { groupCommit } from './groupCommit.ts';
import { translate } from './translateError.ts';
import { MAX_WAIT_MS, waitingJobs } from './waitingJobs.ts';

/** The most transactions that share a commit, to bound the wait of the first one. */
const MAX_GROUP = 64;
/** How long another process may write before this one counts as unable to. */
const STUCK_AFTER_MS = 1_000;
/**
 * How long a group may grow: under heavy reads, event loop turns take long, which would delay writers.
 */
const GATHER_MS = 1;

export interface WriteQueue {
  /** Runs a transaction, unless it cannot begin within 5 seconds, or sooner if its caller waits no longer. */
  run<T>(work: () => Promise<T>, caller?: Caller): Promise<T>;
  /** Whether transactions wait because another process has been writing for more than a second. */
  isStuck(): boolean;
  /** How many transactions have not begun. */
  waiting(): number;
  /** Resolves when nothing is queued or under way. */
  idle(): Promise<void>;
}

interface QueueHooks {
  onCommit?: () => void;
  requireKept?: () => void;
}

/** Nobody in particular, who waits as long as it takes. */
const ANYBODY: Caller = { isGone: () => false, waitsUntil: () => Number.POSITIVE_INFINITY };

/**
 * Runs transactions one after the other on the single write connection. Those waiting together share one commit, and so
 * one disk sync: a failing one does not affect the others, and each is settled, even with a rejection, only after what
 * it read and wrote has been committed. One that is refused because it waited too long, or whose caller has gone, never takes
 * place. `onCommit` is called after each commit; `requireKept` before anybody is told of it, and throws if what was committed
 * will not be kept.
 */
export function writeQueue(
  writer: Connection,
  { onCommit = () => undefined, requireKept = () => undefined }: QueueHooks = {},
): WriteQueue {
  const commit = groupCommit(writer, requireKept);
  const waiting = waitingJobs(refusal);
  /** Since when it has been tried to begin a transaction. */
  let beginningSince: number | undefined;
  let draining: Promise<void> | undefined;

  const isStuck = () => beginningSince !== undefined && performance.now() - beginningSince > STUCK_AFTER_MS;

  function refusal(): Error {
    return beginningSince === undefined
      ? new Overloaded('too many transactions wait to be written')
      : writtenElsewhere();
  }

  /**
   * Lets pending requests queue first, as long as each turn adds more. A single transaction does not wait for others.
   */
  async function gather(): Promise<void> {
    const end = performance.now() + GATHER_MS;
    let before: number;
    do {
      before = waiting.size;
      await nextTurn();
    } while (waiting.size > before && waiting.size < MAX_GROUP && performance.now() < end);
  }

  /** Whether a transaction has begun. Jobs wait until then, so that they can still be refused. */
  async function begin(): Promise<boolean> {
    beginningSince = performance.now();
    try {
      return await beginWriting(writer, () => waiting.size > 0);
    } catch (error) {
      for (const { reject } of waiting.take(MAX_GROUP)) reject(translate(error));
      return false;
    } finally {
      beginningSince = undefined;
    }
  }

  async function drain(): Promise<void> {
    while (waiting.size > 0) {
      await gather();
      if (!(await begin())) continue;
      await commit(waiting.take(MAX_GROUP));
      onCommit();
    }
    draining = undefined;
  }

  return {
    isStuck,
    run: <T>(job: () => Promise<T>, caller = ANYBODY) =>
      new Promise<T>((resolve, reject) => {
        // Keeps the async context of each request, although another one may have started the group.
        const request = new AsyncResource('transaction');
        waiting.add({
          work: () => request.runInAsyncScope(job),
          resolve: resolve as (result: unknown) => void,
          reject,
          deadline: Math.min(performance.now() + MAX_WAIT_MS, caller.waitsUntil()),
          isGone: () => request.runInAsyncScope(caller.isGone),
        });
        draining ??= drain();
      }),
    waiting: () => waiting.size,
    async idle() {
      await draining;
    },
  };
}
