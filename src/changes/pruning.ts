import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import { keptSince } from '../domain/idempotency.ts';

/** How long after the start to remove rows first, and how often after that. */
const FIRST_AFTER_MS = 60_000;
const INTERVAL_MS = 3_600_000;
/** How long to leave the database to others between two removals. */
const PAUSE_MS = 100;

/** Removes some rows that are no longer kept; returns how many. */
export type Prune = (database: Database, now: Date) => Promise<number>;

/** Removes changes older than so many seconds. */
export function changesOlderThan(seconds: number): Prune {
  return (database, now) => {
    const before = new Date(now.getTime() - 1_000 * seconds).toISOString();
    return database.transaction(({ changes }) => changes.prune(before));
  };
}

/** How many idempotency keys one transaction removes: few enough that no request waits long for it. */
const KEYS_AT_ONCE = 500;

/** Removes idempotency keys that are no longer kept. */
export const outdatedKeys: Prune = (database, now) =>
  database.transaction(({ idempotencyKeys }) =>
    idempotencyKeys.removeOldest(keptSince(now.toISOString()), KEYS_AT_ONCE),
  );

/**
 * Removes what is no longer kept, soon after the start and every hour, in small steps. `onFault` is called with errors; the
 * next hour is the next attempt. Returns how to stop.
 */
export function keepPruned(
  database: Database,
  prunes: readonly Prune[],
  onFault: (error: unknown) => void,
): () => void {
  const stopped = new AbortController();

  async function prune(): Promise<void> {
    try {
      for (const step of prunes) {
        while (!stopped.signal.aborted && (await step(database, new Date())) > 0) await pause(PAUSE_MS);
      }
    } catch (error) {
      if (!stopped.signal.aborted) onFault(error);
    }
  }

  const first = setTimeout(() => void prune(), FIRST_AFTER_MS).unref();
  const timer = setInterval(() => void prune(), INTERVAL_MS).unref();
  return () => {
    stopped.abort();
    clearTimeout(first);
    clearInterval(timer);
  };
}
