import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { commitNotices } from '../commitNotices.ts';
import type { Database, DatabaseOptions, Savepoint } from '../database.ts';
import { ConcurrentChange, DatabaseUnavailable } from '../errors.ts';
import { withSavepoints } from '../nestedTransactions.ts';
import { bindQueries, type Queries } from '../queries/index.ts';
import { watchedReads } from '../watchedReads.ts';
import { connectionConfig, poolConfig } from './connection.ts';
import { postgresDialect } from './dialect.ts';
import { isReady, migratePostgres } from './migrate.ts';
import { listenForCommits, notifier } from './otherServers.ts';
import { savepointOn } from './savepoint.ts';
import { poolSession, postgresSession } from './session.ts';
import { BEGIN_READING, BEGIN_WRITING } from './transactions.ts';
import { translate } from './translateError.ts';
import { postgresView } from './views.ts';

const MAX_ATTEMPTS = 5;
/** The longest delay before the first retry; it doubles with each further one. */
const FIRST_PAUSE_MS = 10;

/**
 * Opens a database, migrates it, and keeps a pool of connections.
 * @throws CannotOpenDatabase
 */
export async function openPostgres(url: string, options: DatabaseOptions): Promise<Database> {
  await migratePostgres(url, options);
  const pool = new pg.Pool(poolConfig(url, options));
  // An idle connection that breaks is replaced when one is next needed.
  pool.on('error', () => undefined);
  // The same for one in use: what runs on it fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const queries = bindQueries(postgresDialect);
  const notices = commitNotices(listenForCommits(connectionConfig(url, options)));
  const others = notifier(pool);

  async function inTransaction<T>(
    begin: string,
    work: (queries: Queries, savepoint: Savepoint) => Promise<T>,
    end = 'COMMIT',
  ): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    try {
      await client.query(begin);
      const result = await work(queries(postgresSession(client, options)), savepointOn(client));
      await client.query(end);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((rollbackError: Error) => {
        broken = rollbackError;
      });
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  return {
    read: queries(watchedReads(poolSession(pool, options), options.reads)),
    async transaction(work) {
      for (let attempts = 1; ; attempts++) {
        try {
          const result = await inTransaction(BEGIN_WRITING, work);
          notices.send();
          others.committed();
          return result;
        } catch (error) {
          const cause = translate(error);
          if (!(cause instanceof ConcurrentChange)) throw cause;
          if (attempts === MAX_ATTEMPTS)
            throw new DatabaseUnavailable('too many concurrent changes to the same rows', cause);
          await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempts);
        }
      }
    },
    view: () => postgresView(pool, options, queries),
    watch: notices.watch,
    snapshot: (work) => inTransaction(BEGIN_READING.sql, work),
    dryRun: (work) =>
      inTransaction(BEGIN_WRITING, (read, savepoint) => work(withSavepoints(read, savepoint)), 'ROLLBACK'),
    isReady: () => isReady(pool),
    load: () => ({ waiting: pool.waitingCount, pool: { open: pool.totalCount, idle: pool.idleCount } }),
    async close() {
      notices.stop();
      others.stop();
      await pool.end();
    },
  };
}
