import pg from 'pg';
import {
  CannotOpenDatabase,
  ConcurrentChange,
  DatabaseUnavailable,
  LockTimeout,
  partsOf,
  UniqueViolation,
} from '../errors.ts';
import { NOTHING_HIT } from './merged.ts';

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);

/** Driver errors that can be recognized only by their message. */
const LOST_CONNECTION =
  /^Connection terminated|Client has encountered a connection error|not queryable|Query read timeout/;
/** What the pool says to whoever has waited too long for a connection that others use. */
const NONE_FREE = 'timeout exceeded when trying to connect';

/** Translates driver errors to those of the port; others are returned unchanged. Codes: PostgreSQL, appendix A. */
export function translate(error: unknown): unknown {
  const { code, message } = partsOf(error);
  if (error instanceof pg.DatabaseError) {
    if (code === '23505') return new UniqueViolation(fieldOf(error.constraint), error);
    // 23503: another transaction removed the referenced row, or added a referring one, since this one read.
    if (['23503', '40001', '40P01', NOTHING_HIT].includes(code)) return new ConcurrentChange(error);
    if (code === '55P03') return new LockTimeout(error);
    if (code === '57014') return new DatabaseUnavailable('the database took too long to answer', error);
    // A standby, such as the former primary after a failover, or a failing disk.
    if (code === '25006' || code === '58030') return new DatabaseUnavailable('the database takes no writes', error);
    // A full disk, no memory, or too many connections.
    if (code.startsWith('53')) return new DatabaseUnavailable('the database is out of resources', error);
    if (/^(08|57P)/.test(code)) return new DatabaseUnavailable('the database does not take this connection', error);
    return error;
  }
  if (message === NONE_FREE) return new DatabaseUnavailable('no connection to the database became free in time', error);
  if (error instanceof CannotOpenDatabase) return new DatabaseUnavailable(error.message, error);
  if (NETWORK.has(code) || LOST_CONNECTION.test(message))
    return new DatabaseUnavailable('the database cannot be reached', error);
  return error;
}

/** From the name of the index, such as `customers_emailKey_unique`. */
function fieldOf(constraint: string | undefined): string {
  return /^[a-z]+_(\w+?)(?:Key)?_unique$/.exec(constraint ?? '')?.[1] ?? 'value';
}
