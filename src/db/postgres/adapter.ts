import { setTimeout as pause } from 'node:timers/promises';
import { commitNotices } from '../commitNotices.ts';
import type { Database, DatabaseOptions } from '../database.ts';
import { ConcurrentChange, DatabaseUnavailable } from '../errors.ts';
import { signingKey } from '../ledger/auditKey.ts';
import { withSavepoints } from '../nestedTransactions.ts';
import { bindQueries } from '../queries/index.ts';
import { watchedReads } from '../watchedReads.ts';
import { watchedTransactions } from '../watchedTransactions.ts';
import { connectionConfig } from './connectionConfig.ts';
import { postgresDialect } from './dialect.ts';
import { isReady, migratePostgres } from './migrate.ts';
import { listenForCommits, lookForCommits, notifier } from './otherServers.ts';
import { openConnections } from './pool.ts';
import { isPooled } from './pooler.ts';
import { poolSession } from './session.ts';
import { beginnings, ROLLBACK, transactionsOn } from './transactions.ts';
import { translate } from './translateError.ts';
import { postgresView } from './views.ts';

const MAX_ATTEMPTS = 5;
/** The longest delay before the first retry; it doubles with each further one. */
const FIRST_PAUSE_MS = 20;

/**
 * Opens a database, migrates it, and keeps a pool of connections.
 * @throws CannotOpenDatabase
 */
export async function openPostgres(url: string, options: DatabaseOptions): Promise<Database> {
  await migratePostgres(url, options);
  const connections = openConnections(url, options);
  const { quick, others } = connections;
  const queries = bindQueries(postgresDialect, signingKey(options.auditKeys));
  const begin = beginnings(url, options);
  const notices = commitNotices(isPooled(url) ? lookForCommits : listenForCommits(connectionConfig(url, options)));
  const otherServers = notifier(others);
  const inTransaction = transactionsOn(others, { onStatement: options.onStatement, bind: queries });

  return {
    read: queries(watchedReads(poolSession(connections, options), options.reads)),
    transaction: watchedTransactions(async (work) => {
      for (let attempts = 1; ; attempts++) {
        try {
          const result = await inTransaction(begin.writing, work);
          notices.send();
          otherServers.committed();
          return result;
        } catch (error) {
          const cause = translate(error);
          if (!(cause instanceof ConcurrentChange)) throw cause;
          if (attempts === MAX_ATTEMPTS)
            throw new DatabaseUnavailable('too many concurrent changes to the same rows', cause);
          await pause(Math.random() * FIRST_PAUSE_MS * 2 ** (attempts - 1));
        }
      }
    }, options.onTransaction),
    view: ({ scans }) => postgresView(scans ? others : quick, options, { bind: queries, begin: begin.reading }),
    watch: notices.watch,
    snapshot: (work) => inTransaction(begin.reading, work),
    dryRun: (work) =>
      inTransaction(begin.writing, (read, savepoint) => work(withSavepoints(read, savepoint)), ROLLBACK),
    isReady: () => isReady(quick),
    isSaturated: () => connections.waiting() > 0,
    onFreed: connections.onFreed,
    load: () => ({ waiting: connections.waiting(), pool: { open: connections.open(), idle: connections.idle() } }),
    async close() {
      notices.stop();
      otherServers.stop();
      await connections.close();
    },
  };
}
