import type pg from 'pg';
import { type Lane, laneOf } from './lane.ts';

const LOOK_EVERY_MS = 250;

interface Watched {
  client: pg.PoolClient;
  lane: Lane;
  /** What it had answered when something was last seen to happen, and when that was. */
  answered: number;
  since: number;
}

/**
 * Ends connections of a pool that owe an answer and have sent none for `limitMs`: their server may have disappeared without
 * closing them. What was asked on them fails.
 */
export function watchLanes(pool: pg.Pool, limitMs: number): void {
  const lanes = new Map<pg.PoolClient, Watched>();

  function look(): void {
    const now = performance.now();
    for (const watched of lanes.values()) {
      const { client, lane } = watched;
      if (lane.pending === 0 || lane.answered !== watched.answered) {
        watched.answered = lane.answered;
        watched.since = now;
      } else if (now - watched.since > limitMs) {
        lane.break();
        lanes.delete(client);
      }
    }
  }

  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  pool.on('connect', (client) => {
    lanes.set(client, { client, lane: laneOf(client), answered: 0, since: performance.now() });
  });
  pool.on('remove', (client) => {
    lanes.delete(client);
    if (pool.ending && pool.totalCount === 0) clearInterval(timer);
  });
}
