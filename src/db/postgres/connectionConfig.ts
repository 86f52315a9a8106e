import type pg from 'pg';
import type { PoolOptions } from '../database.ts';
import { isPooled } from './pooler.ts';
import { types } from './types.ts';

const DEFAULTS: Required<PoolOptions> = { poolSize: 10, poolTimeout: 5_000, statementTimeout: 5_000 };
const LOCK_TIMEOUT_MS = 2_000;

/** How long the server lets things take, in milliseconds, by the names of its settings. */
export function timeouts(options: PoolOptions) {
  const { statementTimeout } = withDefaults(options);
  return {
    statement_timeout: statementTimeout,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: 2 * statementTimeout,
  };
}

/**
 * Settings of every connection. The row parsers rely on UTC and ISO dates. A pooler takes no settings with a connection: there,
 * timeouts are those of each transaction.
 */
export function connectionConfig(
  url: string,
  options: PoolOptions,
): pg.PoolConfig & Required<Pick<pg.PoolConfig, 'max' | 'query_timeout'>> {
  const { poolSize, poolTimeout, statementTimeout } = withDefaults(options);
  return {
    connectionString: url,
    types,
    max: poolSize,
    connectionTimeoutMillis: poolTimeout,
    // Client-side limit, for a server that disappears without closing the connection.
    query_timeout: statementTimeout + 1_000,
    keepAlive: true,
    // Before a firewall forgets a connection that is kept open.
    keepAliveInitialDelayMillis: 30_000,
    application_name: 'contract-portal',
    ...(isPooled(url) ? {} : { ...timeouts(options), options: '-c TimeZone=UTC -c DateStyle=ISO' }),
  };
}

const withDefaults = (options: PoolOptions) => ({ ...DEFAULTS, ...withoutUndefined(options) });

function withoutUndefined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
