import pg from 'pg';
import type { PoolOptions } from '../database.ts';
import { connectionConfig } from './connection.ts';
import { type Lane, laneOf } from './lane.ts';
import { translate } from './translateError.ts';
import { requireUtc } from './utc.ts';
import { watchLanes } from './watchdog.ts';

/** Connections that are kept while nobody needs them: a new one has to log in, and to prepare every statement again. */
const KEPT = 4;

/** Opens connections as they are needed, each in UTC, and closes those that do not answer. */
export function openPool(url: string, options: PoolOptions): pg.Pool {
  // With a limit of its own, each query would start a timer.
  const { query_timeout: limitMs, ...config } = connectionConfig(url, options);
  const pool = new pg.Pool({ ...config, pipeline: true, min: Math.min(KEPT, config.max), onConnect: requireUtc });
  // A connection that breaks is replaced when one is next needed; what runs on it fails.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  watchLanes(pool, limitMs);
  return pool;
}

/**
 * Runs `work` on a connection. One on which it failed is closed, as what it has left behind is not known.
 * @throws DatabaseUnavailable if no connection is free in time
 */
export async function withLane<T>(pool: pg.Pool, work: (lane: Lane) => Promise<T>): Promise<T> {
  const client = await connect(pool);
  let failed = true;
  try {
    const result = await work(laneOf(client));
    failed = false;
    return result;
  } finally {
    client.release(failed);
  }
}

/** @throws DatabaseUnavailable if no connection is free in time */
export async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw translate(error);
  }
}
