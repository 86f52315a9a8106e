// The worker thread of queryWorker: answers statements one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { CannotOpenDatabase, partsOf } from '../errors.ts';
import { type Connection, connect } from './connection.ts';
import type { WorkerAnswer, WorkerQuery } from './queryWorker.ts';

let opened: Connection | undefined;

parentPort?.on('message', ({ sql, parameters }: WorkerQuery) => {
  parentPort?.postMessage(answer(sql, parameters));
});

function answer(sql: string, parameters: unknown[]): WorkerAnswer {
  try {
    opened ??= open();
    return { rows: opened.prepare(sql).all(...parameters) };
  } catch (error) {
    return { fault: partsOf(error instanceof CannotOpenDatabase ? error.cause : error) };
  }
}

/** Opened on first use, so that a failure is reported to the statement, and the next one tries again. */
function open(): Connection {
  const connection = connect(workerData);
  connection.pragma('query_only = ON');
  return connection;
}
