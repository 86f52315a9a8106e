import type pg from 'pg';
import type { DatabaseOptions, PoolOptions, Savepoint } from '../database.ts';
import type { Queries } from '../queries/index.ts';
import type { Session } from '../statements.ts';
import { batchedConnection, type Command } from './batchedConnection.ts';
import { timeouts } from './connectionConfig.ts';
import { pipelineOn } from './pipeline.ts';
import { connect } from './pool.ts';
import { isPooled } from './pooler.ts';
import { savepointOn } from './savepoint.ts';

/**
 * Begins a read-write transaction. With `synchronous_commit` off for a role or database, acknowledged commits could be lost in a
 * crash. Only that value is overridden: all others flush to the server's own disk first and differ only in which standbys a
 * commit waits for, which is the operator's choice.
 */
const BEGIN_WRITING: readonly Command[] = [
  { sql: 'BEGIN ISOLATION LEVEL READ COMMITTED', name: 'portal_begin_writing' },
  {
    sql: `SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit', true) = 'off'`,
    name: 'portal_wait_for_disk',
  },
];

/** Begins a read-only transaction on one snapshot. */
const BEGIN_READING: Command = {
  sql: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  name: 'portal_begin_reading',
};

export const COMMIT: Command = { sql: 'COMMIT', name: 'portal_commit' };
export const ROLLBACK: Command = { sql: 'ROLLBACK', name: 'portal_rollback' };

/** What begins transactions on connections to a URL, with their timeouts where connections have none. */
export function beginnings(url: string, options: PoolOptions): Record<'writing' | 'reading', readonly Command[]> {
  const limits = isPooled(url) ? Object.entries(timeouts(options)) : [];
  const settings = limits.map(([name, milliseconds]) => ({ sql: `SET LOCAL ${name} = ${milliseconds}` }));
  return { writing: [...BEGIN_WRITING, ...settings], reading: [BEGIN_READING, ...settings] };
}

interface TransactionOptions extends Pick<DatabaseOptions, 'onStatement'> {
  bind(session: Session): Queries;
}

/** Runs transactions on connections of a pool. Each begins with its first read, and ends together with its last writes. */
export function transactionsOn(pool: pg.Pool, { bind, ...options }: TransactionOptions) {
  return async <T>(
    begin: readonly Command[],
    work: (queries: Queries, savepoint: Savepoint) => Promise<T>,
    end = COMMIT,
  ): Promise<T> => {
    const client = await connect(pool);
    const connection = batchedConnection(client);
    const pipeline = pipelineOn(connection, options);
    let broken: Error | undefined;
    try {
      for (const command of begin) pipeline.add(command);
      const result = await work(bind(pipeline.session), savepointOn(pipeline));
      pipeline.add(end);
      await pipeline.flush();
      return result;
    } catch (error) {
      const isBegun = pipeline.isBegun();
      await pipeline.settled();
      if (isBegun)
        await connection.run(ROLLBACK).catch((rollbackError: Error) => {
          broken = rollbackError;
        });
      throw error;
    } finally {
      client.release(broken);
    }
  };
}
