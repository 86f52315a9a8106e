// The worker thread of queryWorker: answers statements one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type Sqlite from 'better-sqlite3';
import { CannotOpenDatabase, partsOf } from '../errors.ts';
import { type Connection, connect } from './connection.ts';
import { preparedStatements } from './preparedStatements.ts';
import type { WorkerAnswer, WorkerQuery } from './queryWorker.ts';

/** Connections that are kept for later views. */
const MAX_IDLE = 8;
/**
 * The pages that each connection caches, in KiB: a scan reads each page once, and many views may be open at the same time. SQLite also
 * sorts in portions of this size, and those that fit in the processor's cache are the quickest.
 */
const CACHE_KIB = 2_048;

interface Reader {
  connection: Connection;
  prepare(sql: string): Sqlite.Statement;
}

/** The readers of open views, each in a transaction. */
const views = new Map<number, Reader>();
const idle: Reader[] = [];
let outside: Reader | undefined;

parentPort?.on('message', (message: WorkerQuery | { end: number }) => {
  if ('end' in message) end(message.end);
  else parentPort?.postMessage(answer(message));
});

function answer({ sql, parameters, view }: WorkerQuery): WorkerAnswer {
  try {
    return {
      rows: readerOf(view)
        .prepare(sql)
        .all(...parameters),
    };
  } catch (error) {
    return { fault: partsOf(error instanceof CannotOpenDatabase ? error.cause : error) };
  }
}

/** Opened on first use, so that a failure is reported to the statement, and the next one tries again. */
function readerOf(view: number | undefined): Reader {
  if (view === undefined) {
    outside ??= open();
    return outside;
  }
  const begun = views.get(view);
  if (begun) return begun;
  const reader = idle.pop() ?? open();
  reader.connection.exec('BEGIN');
  views.set(view, reader);
  return reader;
}

function open(): Reader {
  const connection = connect(workerData);
  connection.pragma('query_only = ON');
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  return { connection, prepare: preparedStatements(connection) };
}

function end(view: number): void {
  const reader = views.get(view);
  if (!reader) return;
  views.delete(view);
  if (reader.connection.inTransaction) reader.connection.exec('COMMIT');
  if (idle.length < MAX_IDLE) idle.push(reader);
  else reader.connection.close();
}
