import { commitNotices } from '../commitNotices.ts';
import type { Database, DatabaseOptions } from '../database.ts';
import { signingKey } from '../ledger/auditKey.ts';
import { withSavepoints } from '../nestedTransactions.ts';
import { bindQueries } from '../queries/index.ts';
import { watchedReads } from '../watchedReads.ts';
import { watchedTransactions } from '../watchedTransactions.ts';
import { connect } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { identityOf, requireSameFiles } from './fileIdentity.ts';
import { sizeOf } from './fileSize.ts';
import { keepLogSmall } from './logSize.ts';
import { isMigrated, migrateSqlite } from './migrate.ts';
import { lookForCommits } from './otherProcesses.ts';
import { queryWorker } from './queryWorker.ts';
import { savepointOn } from './savepoint.ts';
import { sqliteSession } from './session.ts';
import { translate } from './translateError.ts';
import { sqliteViews } from './views.ts';
import { writability } from './writability.ts';
import { writeQueue } from './writeQueue.ts';

/** WAL size that triggers a checkpoint, in pages of 4 KB. */
const CHECKPOINT_PAGES = 4_000;

/** Opens a file, migrates it, and keeps a connection each for reads, for scans and for writes. */
export async function openSqlite(path: string, options: DatabaseOptions): Promise<Database> {
  await migrateSqlite(path, options);
  const file = identityOf(path);
  const reader = connect(path);
  reader.pragma('query_only = ON');
  const writer = connect(path);
  // SQLite's own busy wait would block the event loop; the queue waits asynchronously.
  writer.pragma('busy_timeout = 0');
  writer.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const queries = bindQueries(sqliteDialect, signingKey(options.auditKeys));
  const worker = queryWorker(path);
  const version = reader.prepare('pragma data_version').pluck();
  const dataVersion = () => version.get();
  const views = sqliteViews(path, options, { worker, dataVersion, bind: queries });
  const writerQueries = queries(sqliteSession(writer, options));
  const savepoint = savepointOn(writer);
  const notices = commitNotices(lookForCommits(reader));
  const requireKept = requireSameFiles(path, file, options.onLost);
  const queue = writeQueue(writer, { onCommit: notices.send, requireKept });
  const writable = writability(queue, writer);
  const stopLookingAtLog = keepLogSmall(path, writer, options.onLargeLog ?? (() => undefined));

  return {
    read: queries(watchedReads(sqliteSession(reader, options, worker), options.reads)),
    transaction: watchedTransactions(
      (work) => writable.run(() => work(writerQueries, savepoint), options.caller),
      options.onTransaction,
    ),
    view: views.open,
    watch: notices.watch,
    async snapshot(work) {
      const connection = connect(path);
      try {
        connection.exec('BEGIN');
        return await work(queries(sqliteSession(connection, options)));
      } finally {
        connection.close();
      }
    },
    async dryRun(work) {
      const connection = connect(path);
      try {
        connection.exec('BEGIN IMMEDIATE');
        return await work(withSavepoints(queries(sqliteSession(connection, options)), savepointOn(connection)));
      } catch (error) {
        throw translate(error);
      } finally {
        // Which undoes what has not been committed.
        connection.close();
      }
    },
    async isReady() {
      requireKept();
      return isMigrated(reader) && (await writable.isWritable());
    },
    // Reads take the time of this thread, and writers wait in a queue of their own.
    isSaturated: () => false,
    onFreed: () => undefined,
    load: () => ({
      waiting: queue.waiting(),
      walBytes: sizeOf(`${path}-wal`),
    }),
    async close() {
      notices.stop();
      stopLookingAtLog();
      await queue.idle();
      await worker.close();
      views.close();
      reader.close();
      writer.close();
    },
  };
}
