// What runs on the thread of lookups: it answers each statement it is sent, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { partsOf } from '../errors.ts';
import { connect } from './connection.ts';
import type { LookupAnswer, LookupStatement } from './lookups.ts';

const connection = connect(workerData);
connection.pragma('query_only = ON');

parentPort?.on('message', ({ sql, parameters }: LookupStatement) => {
  parentPort?.postMessage(answer(sql, parameters));
});

function answer(sql: string, parameters: unknown[]): LookupAnswer {
  try {
    return { rows: connection.prepare(sql).all(...parameters) };
  } catch (error) {
    return { fault: partsOf(error) };
  }
}
