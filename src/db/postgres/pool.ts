import pg from 'pg';
import type { PoolOptions } from '../database.ts';
import { type BatchedConnection, batchedConnection } from './batchedConnection.ts';
import { connectionConfig } from './connectionConfig.ts';
import { isPooled, setFormats } from './pooler.ts';
import { translate } from './translateError.ts';
import { requireUtc } from './utc.ts';
import { watchConnections } from './watchdog.ts';

/** The most connections for quick reads: PostgreSQL takes less time for a few that are busy than for many that wait for each other. */
const QUICK = 4;
/** Connections that are kept while nobody needs them: a new one has to log in, and to prepare every statement again. */
const KEPT = 4;

/** The connections of a server, as many as `poolSize` at most. */
export interface Connections {
  /** For reads that do not scan, so that they never wait for those that do, nor for transactions. */
  readonly quick: pg.Pool;
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
  const quickMax = Math.min(QUICK, Math.floor(max / 2));
  const others = openPool(url, options, max - quickMax);
  const quick = quickMax > 0 ? openPool(url, options, quickMax) : others;
  const pools = [...new Set([quick, others])];
  const sum = (figure: 'waitingCount' | 'totalCount' | 'idleCount') =>
    pools.reduce((total, pool) => total + pool[figure], 0);
  return {
    quick,
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
    batchedConnection(client).isPooled = pooled;
  });
  watchConnections(pool, limitMs);
  return pool;
}

/**
 * Runs `work` on a connection. One on which it failed is closed, as what it has left behind is not known.
 * @throws DatabaseUnavailable if no connection is free in time
 */
export async function withConnection<T>(
  pool: pg.Pool,
  work: (connection: BatchedConnection) => Promise<T>,
): Promise<T> {
  const client = await connect(pool);
  let failed = true;
  try {
    const result = await work(batchedConnection(client));
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
