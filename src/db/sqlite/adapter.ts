import type { Database, DatabaseOptions } from '../database.ts';
import { bindQueries } from '../queries/index.ts';
import { connect } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { isMigrated, migrateSqlite } from './migrate.ts';
import { queryWorker } from './queryWorker.ts';
import { sqliteSession } from './session.ts';
import { writability } from './writability.ts';
import { writeQueue } from './writeQueue.ts';

/** How long the log of what was written grows until it is moved into the file: pages, of 4 KB each. */
const CHECKPOINT_PAGES = 4_000;

/** Opens a file, brings it up to date, and keeps one connection that reads, one that looks things up and one that writes. */
export async function openSqlite(path: string, options: DatabaseOptions): Promise<Database> {
  await migrateSqlite(path, options);
  const reader = connect(path);
  reader.pragma('query_only = ON');
  const writer = connect(path);
  // Waiting inside SQLite would stop the whole process; the queue waits outside.
  writer.pragma('busy_timeout = 0');
  writer.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const queries = bindQueries(sqliteDialect);
  const lookingUp = queryWorker(path);
  const writing = queries(sqliteSession(writer, options));
  const queue = writeQueue(writer);
  const writable = writability(queue, writer);

  return {
    read: queries(sqliteSession(reader, options, lookingUp)),
    transaction: (work) => writable.run(() => work(writing)),
    async snapshot(work) {
      const connection = connect(path);
      try {
        connection.exec('BEGIN');
        return await work(queries(sqliteSession(connection, options)));
      } finally {
        connection.close();
      }
    },
    async isReady() {
      return isMigrated(reader) && (await writable.isGiven());
    },
    async close() {
      await queue.idle();
      await lookingUp.close();
      reader.close();
      writer.close();
    },
  };
}
