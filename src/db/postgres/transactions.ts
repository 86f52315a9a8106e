import type pg from 'pg';
import type { DatabaseOptions, PoolOptions, Savepoint } from '../database.ts';
import type { Queries } from '../queries/index.ts';
import type { Session } from '../statements.ts';
import { timeouts } from './connection.ts';
import { type Command, command, laneOf } from './lane.ts';
import { pipelineOn } from './pipeline.ts';
import { connect } from './pool.ts';
import { isPooled } from './pooler.ts';
import { savepointOn } from './savepoint.ts';
import { hasNotAnswered } from './translateError.ts';

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

/** Runs transactions on connections of a pool. Each begins with its first read, and ends together with its last writes. */
export function transactionsOn(pool: pg.Pool, options: DatabaseOptions, bind: (session: Session) => Queries) {
  return async <T>(
    begin: readonly Command[],
    work: (queries: Queries, savepoint: Savepoint) => Promise<T>,
    end = COMMIT,
  ): Promise<T> => {
    const client = await connect(pool);
    const lane = laneOf(client);
    const pipeline = pipelineOn(lane, options);
    let broken: Error | undefined;
    try {
      for (const { sql: text, name } of begin) pipeline.add({ text, name });
      const result = await work(bind(pipeline.session), savepointOn(pipeline));
      pipeline.add({ text: end.sql, name: end.name });
      await pipeline.flush();
      return result;
    } catch (error) {
      const isBegun = pipeline.isBegun();
      await pipeline.settled();
      if (hasNotAnswered(error)) broken = error as Error;
      else if (isBegun)
        await lane.run(ROLLBACK).catch((rollbackError: Error) => {
          broken = rollbackError;
        });
      throw error;
    } finally {
      client.release(broken);
    }
  };
}
