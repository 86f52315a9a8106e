import { command } from './lane.ts';

/**
 * Begins a read-write transaction. With `synchronous_commit` off for a role or database, acknowledged commits could be lost in a
 * crash. Only that value is overridden: all others flush to the server's own disk first and differ only in which standbys a
 * commit waits for, which is the operator's choice.
 */
export const BEGIN_WRITING = [
  command('BEGIN ISOLATION LEVEL READ COMMITTED', 'portal_begin_writing'),
  command(
    `SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit', true) = 'off'`,
    'portal_wait_for_disk',
  ),
];

/** Begins a read-only transaction on one snapshot. */
export const BEGIN_READING = command('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', 'portal_begin_reading');
export const COMMIT = command('COMMIT', 'portal_commit');
export const ROLLBACK = command('ROLLBACK', 'portal_rollback');
