import pg from 'pg';
import type { PoolOptions } from '../database.ts';
import { connectionConfig } from './connection.ts';
import { type Lane, laneOf } from './lane.ts';
import { isPooled, setFormats } from './pooler.ts';
import { translate } from './translateError.ts';
import { requireUtc } from './utc.ts';
import { watchLanes } from './watchdog.ts';

/** The most lanes. Few connections that are busy take PostgreSQL less time than many that wait for each other. */
const LANES = 4;
/** Connections that are kept while nobody needs them: a new one has to log in, and to prepare every statement again. */
const KEPT = 4;

/** The connections of a server, as many as `poolSize` at most. */
export interface Connections {
  /** For reads that do not scan, so that they never wait for those that do, nor for transactions. */
  readonly lanes: pg.Pool;
  readonly others: pg.Pool;
  waiting(): number;
  open(): number;
  idle(): number;
  /** Calls `listener` whenever a connection is not needed any more. */
  onFreed(listener: () => void): void;
  close(): Promise<void>;
}

/** Opens connections as they are needed. */
export function openConnections(url: string, options: PoolOptions): Connections {
  const { max } = connectionConfig(url, options);
  const lanesMax = Math.min(LANES, Math.floor(max / 2));
  const others = openPool(url, options, max - lanesMax);
  const lanes = lanesMax > 0 ? openPool(url, options, lanesMax) : others;
  const pools = [...new Set([lanes, others])];
  const sum = (figure: 'waitingCount' | 'totalCount' | 'idleCount') =>
    pools.reduce((total, pool) => total + pool[figure], 0);
  return {
    lanes,
    others,
    waiting: () => sum('waitingCount'),
    open: () => sum('totalCount'),
    idle: () => sum('idleCount'),
    onFreed(listener) {
      for (const pool of pools) pool.on('release', listener);
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

/** A pool whose connections are in UTC, and are closed if they do not answer. */
export function openPool(url: string, options: PoolOptions, max: number): pg.Pool {
  // With a limit of its own, each query would start a timer.
  const { query_timeout: limitMs, ...config } = connectionConfig(url, options);
  const pooled = isPooled(url);
  const pool = new pg.Pool({
    ...config,
    pipeline: true,
    max,
    min: Math.min(KEPT, max),
    onConnect: (client) => (pooled ? setFormats(client, limitMs) : requireUtc(client, limitMs)),
  });
  // A connection that breaks is replaced when one is next needed; what runs on it fails.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    laneOf(client).isPooled = pooled;
  });
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
