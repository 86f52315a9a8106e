import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import type { FeedState } from '../db/queries/changes.ts';
import type { FeedPlace } from './cursors.ts';
import { type ChangeRange, type RecentChanges, recentChanges } from './recentChanges.ts';

/** The changes kept in memory for those who follow the feed. */
const MAX_RECENT_CHANGES = 1_000;
/** How long to wait after new changes were read, so that those of many commits are read at once. */
const GATHER_MS = 10;

export interface Followers {
  /**
   * Resolves once there is a change behind a position, at once if there is one already; and when `signal` is aborted, or
   * the feed is stopped. While nobody waits, nothing is looked for.
   */
  behind(position: number, signal: AbortSignal): Promise<void>;
  /** The changes behind a place, if they are kept in memory. */
  recentBehind(place: FeedPlace): ChangeRange | null;
  stop(): void;
}

interface FollowersOptions {
  database: Database;
  state(): Promise<FeedState>;
  /** Called with an error of looking for changes; the next commit, or the next second, is the next attempt. */
  onFault(error: unknown): void;
}

interface Waiter {
  readonly position: number;
  readonly wake: () => void;
}

/** Wakes those who wait for changes: one reads for all. */
export function followers({ database, state, onFault }: FollowersOptions): Followers {
  const waiting = new Set<Waiter>();
  let epoch: string | undefined;
  let recent: RecentChanges | undefined;
  let isLooking = false;
  /** Whether something may have been committed that was not read. */
  let isNoticed = true;
  let isStopped = false;
  let stopWatching: (() => void) | undefined;

  // What is read for all followers must not count as read by the request that committed, or that waits.
  const outsideRequests = AsyncLocalStorage.snapshot();
  const look = () => void outsideRequests(lookForChanges);

  async function lookForChanges(): Promise<void> {
    isNoticed = true;
    if (isLooking) return;
    isLooking = true;
    try {
      while (isNoticed && waiting.size > 0) {
        isNoticed = false;
        await readNew();
        wakeAll();
        if (isNoticed) await pause(GATHER_MS);
      }
    } catch (error) {
      isNoticed = true;
      onFault(error);
    } finally {
      isLooking = false;
    }
  }

  async function readNew(): Promise<void> {
    const found = await state();
    const start = Math.max(found.latest - MAX_RECENT_CHANGES, 0);
    // What is kept ends too early if nobody waited for long, and is of another feed after an import or a restore.
    if (!recent || found.epoch !== epoch || found.latest < recent.latest || recent.latest < start) {
      epoch = found.epoch;
      recent = recentChanges({ epoch, position: start }, MAX_RECENT_CHANGES);
    }
    if (found.latest > recent.latest) {
      recent.add(await database.read.changes.after(recent.latest, found.latest - recent.latest));
    }
  }

  function wakeAll(): void {
    for (const { position, wake } of waiting) if (position !== recent?.latest) wake();
  }

  return {
    async behind(position, signal) {
      if (signal.aborted || isStopped) return;
      stopWatching ??= database.watch(look);
      await new Promise<void>((resolve) => {
        const waiter = { position, wake };
        function wake() {
          waiting.delete(waiter);
          signal.removeEventListener('abort', wake);
          resolve();
        }
        signal.addEventListener('abort', wake);
        waiting.add(waiter);
        if (isNoticed || position !== recent?.latest) look();
      });
    },
    recentBehind: (place) => recent?.behind(place) ?? null,
    stop() {
      isStopped = true;
      stopWatching?.();
      for (const { wake } of waiting) wake();
    },
  };
}
