import type pg from 'pg';
import type { DatabaseOptions, Savepoint } from '../database.ts';
import type { Queries } from '../queries/index.ts';
import type { Session } from '../statements.ts';
import type { Command } from './batch.ts';
import { pipelineOn } from './pipeline.ts';
import { savepointOn } from './savepoint.ts';

/** Begins a read-only transaction on one snapshot. */
export const BEGIN_READING = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

const READING: readonly Command[] = [{ text: BEGIN_READING, name: 'portal_begin_reading' }];

/**
 * Begins a read-write transaction. With `synchronous_commit` off for a role or database, acknowledged commits could be lost in a
 * crash. Only that value is overridden: all others flush to the server's own disk first and differ only in which standbys a
 * commit waits for, which is the operator's choice.
 */
const WRITING: readonly Command[] = [
  { text: 'BEGIN ISOLATION LEVEL READ COMMITTED', name: 'portal_begin_writing' },
  {
    text: `SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit', true) = 'off'`,
    name: 'portal_wait_for_disk',
  },
];

type Work<T> = (queries: Queries, savepoint: Savepoint) => Promise<T>;

/** Transactions on connections of a pool. Each begins with its first read, and commits together with its last writes. */
export function transactionsOn(pool: pg.Pool, options: DatabaseOptions, bind: (session: Session) => Queries) {
  async function run<T>(begin: readonly Command[], work: Work<T>, end: 'COMMIT' | 'ROLLBACK'): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    const pipeline = pipelineOn(client, options);
    try {
      for (const command of begin) pipeline.add(command);
      const result = await work(bind(pipeline.session), savepointOn(pipeline));
      pipeline.add({ text: end, name: `portal_${end.toLowerCase()}` });
      await pipeline.flush();
      return result;
    } catch (error) {
      if (pipeline.isBegun()) {
        await pipeline.settled();
        await client.query('ROLLBACK').catch(onError);
      }
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  return {
    /** Runs `work`, and commits what it has written. */
    write: <T>(work: Work<T>) => run(WRITING, work, 'COMMIT'),
    /** Runs `work` on one snapshot. */
    read: <T>(work: Work<T>) => run(READING, work, 'COMMIT'),
    /** Runs `work`, and undoes what it has written. */
    try: <T>(work: Work<T>) => run(WRITING, work, 'ROLLBACK'),
  };
}
