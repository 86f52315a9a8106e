import type { PoolOptions } from '../database.ts';
import { timeouts } from './connection.ts';
import { isPooled } from './pooler.ts';

/**
 * Begins a read-write transaction in one round trip. With `synchronous_commit` off for a role or database, acknowledged
 * commits could be lost in a crash. Only that value is overridden: all others flush to the server's own disk first and
 * differ only in which standbys a commit waits for, which is the operator's choice.
 */
const BEGIN_WRITING = `
  BEGIN ISOLATION LEVEL READ COMMITTED;
  SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit', true) = 'off'`;

/** Begins a read-only transaction on one snapshot. */
const BEGIN_READING = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** What begins transactions on connections to a URL, with their timeouts where connections have none. */
export function beginnings(url: string, options: PoolOptions): { writing: string; reading: string } {
  const limits = isPooled(url) ? Object.entries(timeouts(options)) : [];
  const settings = limits.map(([name, milliseconds]) => `; SET LOCAL ${name} = ${milliseconds}`).join('');
  return { writing: BEGIN_WRITING + settings, reading: BEGIN_READING + settings };
}
