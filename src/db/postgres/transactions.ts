import type { PoolOptions } from '../database.ts';
import { timeouts } from './connection.ts';
import { type Command, command } from './lane.ts';
import { isPooled } from './pooler.ts';

/**
 * Begins a read-write transaction. With `synchronous_commit` off for a role or database, acknowledged commits could be lost in a
 * crash. Only that value is overridden: all others flush to the server's own disk first and differ only in which standbys a
 * commit waits for, which is the operator's choice.
 */
const BEGIN_WRITING = [
  command('BEGIN ISOLATION LEVEL READ COMMITTED', 'portal_begin_writing'),
  command(
    `SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit', true) = 'off'`,
    'portal_wait_for_disk',
  ),
];

/** Begins a read-only transaction on one snapshot. */
const BEGIN_READING = command('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', 'portal_begin_reading');
export const COMMIT = command('COMMIT', 'portal_commit');
export const ROLLBACK = command('ROLLBACK', 'portal_rollback');

/** What begins transactions on connections to a URL, with their timeouts where connections have none. */
export function beginnings(url: string, options: PoolOptions): Record<'writing' | 'reading', readonly Command[]> {
  const limits = isPooled(url) ? Object.entries(timeouts(options)) : [];
  const settings = limits.map(([name, milliseconds]) => command(`SET LOCAL ${name} = ${milliseconds}`));
  return { writing: [...BEGIN_WRITING, ...settings], reading: [BEGIN_READING, ...settings] };
}
