import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { commitNotices } from '../commitNotices.ts';
import type { Database, DatabaseOptions } from '../database.ts';
import { ConcurrentChange, DatabaseUnavailable } from '../errors.ts';
import { signingKey } from '../ledger/auditKey.ts';
import { withSavepoints } from '../nestedTransactions.ts';
import { bindQueries } from '../queries/index.ts';
import { watchedReads } from '../watchedReads.ts';
import { watchedTransactions } from '../watchedTransactions.ts';
import { connectionConfig } from './connection.ts';
import { postgresDialect } from './dialect.ts';
import { isReady, migratePostgres } from './migrate.ts';
import { listenForCommits, lookForCommits, notifier } from './otherServers.ts';
import { isPooled } from './pooler.ts';
import { postgresSession } from './session.ts';
import { beginnings, ROLLBACK, transactionsOn } from './transactions.ts';
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
  const pool = new pg.Pool(connectionConfig(url, options));
  // An idle connection that breaks is replaced when one is next needed.
  pool.on('error', () => undefined);
  const queries = bindQueries(postgresDialect, signingKey(options.auditKeys));
  const begin = beginnings(url, options);
  const session = { onStatement: options.onStatement, isPooled: isPooled(url) };
  const notices = commitNotices(session.isPooled ? lookForCommits : listenForCommits(connectionConfig(url, options)));
  const others = notifier(pool);
  const inTransaction = transactionsOn(pool, { ...session, bind: queries });

  return {
    read: queries(watchedReads(postgresSession(pool, session), options.reads)),
    transaction: watchedTransactions(async (work) => {
      for (let attempts = 1; ; attempts++) {
        try {
          const result = await inTransaction(begin.writing, work);
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
    }, options.onTransaction),
    view: () => postgresView(pool, { ...session, reads: options.reads, bind: queries, begin: begin.reading }),
    watch: notices.watch,
    snapshot: (work) => inTransaction(begin.reading, work),
    dryRun: (work) =>
      inTransaction(begin.writing, (read, savepoint) => work(withSavepoints(read, savepoint)), ROLLBACK),
    isReady: () => isReady(pool),
    isSaturated: () => pool.waitingCount > 0,
    onFreed: (listener) => void pool.on('release', listener),
    load: () => ({ waiting: pool.waitingCount, pool: { open: pool.totalCount, idle: pool.idleCount } }),
    async close() {
      notices.stop();
      others.stop();
      await pool.end();
    },
  };
}
