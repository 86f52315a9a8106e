import type pg from 'pg';
import { type BatchedConnection, batchedConnection } from './batchedConnection.ts';

const LOOK_EVERY_MS = 250;

interface Watched {
  connection: BatchedConnection;
  /** How many statements it had answered when it was last seen idle or making progress, and when that was. */
  answered: number;
  since: number;
}

/**
 * Breaks connections of a pool that owe an answer and have sent none for `limitMs`: their server may have disappeared without
 * closing them. What was asked on them fails.
 */
export function watchConnections(pool: pg.Pool, limitMs: number): void {
  const watched = new Map<pg.PoolClient, Watched>();
  /** Runs while there are connections, so that a pool that has ended leaves no timer behind. */
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    const now = performance.now();
    for (const each of watched.values()) {
      const { pending, answered } = each.connection;
      if (pending === 0 || answered !== each.answered) Object.assign(each, { answered, since: now });
      else if (now - each.since > limitMs) each.connection.break();
    }
  }

  pool.on('connect', (client) => {
    watched.set(client, { connection: batchedConnection(client), answered: 0, since: performance.now() });
    timer ??= setInterval(look, LOOK_EVERY_MS).unref();
  });
  pool.on('remove', (client) => {
    watched.delete(client);
    if (watched.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  });
}
