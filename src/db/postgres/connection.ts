import type pg from 'pg';
import type { PoolOptions } from '../database.ts';
import { CannotOpenDatabase, partsOf } from '../errors.ts';
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

/** Why a database cannot be opened, in one line without secrets. */
export function explain(url: string, error: unknown): CannotOpenDatabase {
  if (error instanceof CannotOpenDatabase) return error;
  const place = placeOf(url);
  const { code, message } = partsOf(error);
  const text = (() => {
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host ${place}. Check DATABASE_URL.`;
    if (code === 'ECONNREFUSED') return `nothing listens at ${place}. Is the database running? Check DATABASE_URL.`;
    // PgBouncer has one code for everything.
    if (code === '28P01' || code === '28000' || /password authentication failed|no such user/.test(message)) {
      return /SSL|encryption/i.test(message)
        ? `${place} wants TLS. Add ?sslmode=require to DATABASE_URL.`
        : `${place} refuses the user or the password of DATABASE_URL.`;
    }
    if (code === '3D000' || /database .*does not exist|no such database/.test(message))
      return `${place} has no such database. Create it, or check DATABASE_URL.`;
    if (code === '42501') return `the user of DATABASE_URL may not create tables at ${place}.`;
    if (/unsupported startup parameter/.test(message))
      return `a pooler stands at ${place}. Add ?pgbouncer=true to DATABASE_URL.`;
    if (code === '25006') return `${place} takes no writes: is it a standby? Check DATABASE_URL.`;
    if (/does not support SSL/i.test(message)) return `${place} does not speak TLS. Remove sslmode from DATABASE_URL.`;
    if (/certificate|self.signed|SSL|TLS/i.test(message + code))
      return `the TLS certificate of ${place} is not trusted (${code || 'unknown reason'}). Name its authority with sslrootcert in DATABASE_URL.`;
    if (/timeout|terminated/i.test(message)) return `${place} does not answer.`;
    return `${place} answers with an error${code ? ` (${code})` : ''}.`;
  })();
  return new CannotOpenDatabase(text, error);
}

/** Host and port, without credentials or anything else. */
function placeOf(url: string): string {
  try {
    const { hostname, port } = new URL(url);
    return `${hostname || 'localhost'}:${port || 5432}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}

const withDefaults = (options: PoolOptions) => ({ ...DEFAULTS, ...withoutUndefined(options) });

function withoutUndefined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
