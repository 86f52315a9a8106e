import { setTimeout as pause } from 'node:timers/promises';
import type { Database, DatabaseOptions } from '../database.ts';
import { DatabaseUnavailable, partsOf } from '../errors.ts';
import { bindQueries } from '../queries/index.ts';
import { type Connection, connect } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { isMigrated, migrateSqlite } from './migrate.ts';
import { sqliteSession } from './session.ts';
import { translate } from './translate.ts';

/** How long a transaction waits for a writer in another process, in milliseconds. */
const WRITE_TIMEOUT = 5_000;

/** Opens a file, brings it up to date, and keeps one connection that reads and one that writes. */
export function openSqlite(path: string, options: DatabaseOptions): Database {
  migrateSqlite(path, options);
  const reader = connect(path);
  reader.pragma('query_only = ON');
  const writer = connect(path);
  // Waiting inside SQLite would stop the whole process; `begin` waits outside.
  writer.pragma('busy_timeout = 0');
  const queries = bindQueries(sqliteDialect);
  const writing = queries(sqliteSession(writer, options));

  // One writer: transactions queue here instead of failing on each other's lock.
  let last: Promise<unknown> = Promise.resolve();

  return {
    read: queries(sqliteSession(reader, options)),
    transaction(work) {
      const result = last.then(() => inTransaction(writer, () => work(writing)));
      last = result.catch(() => undefined);
      return result;
    },
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
      return isMigrated(reader);
    },
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}

async function inTransaction<T>(writer: Connection, work: () => Promise<T>): Promise<T> {
  await begin(writer);
  try {
    const result = await work();
    writer.exec('COMMIT');
    return result;
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw translate(error);
  }
}

/** IMMEDIATE: a transaction that starts by reading could find, when it writes, that another process was faster. */
async function begin(writer: Connection): Promise<void> {
  const deadline = Date.now() + WRITE_TIMEOUT;
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (partsOf(error).code !== 'SQLITE_BUSY') throw translate(error);
      if (Date.now() > deadline)
        throw new DatabaseUnavailable('another process keeps writing to the database file', error);
    }
    await pause(10);
  }
}
