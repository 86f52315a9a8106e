import { Worker } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

export interface WorkerQuery {
  sql: string;
  parameters: unknown[];
}

export type WorkerAnswer = { rows: unknown[] } | { fault: { code: string; message: string } };

export interface QueryWorker {
  all(statement: WorkerQuery): Promise<unknown[]>;
  close(): Promise<void>;
}

/**
 * Young generation size. Rows die once sent, so frequent collections are cheap, and the default is far larger.
 */
const YOUNG_GENERATION_MB = 8;

type PendingAnswer = PromiseWithResolvers<unknown[]>;

/**
 * Runs statements that may scan a whole table on a worker thread with its own connection, since SQLite calls are
 * synchronous and would block all other requests. The thread starts on first use, and again after it has ended.
 */
export function queryWorker(path: string): QueryWorker {
  let thread: Worker | undefined;
  // Answers arrive in the order of the statements.
  let pending: PendingAnswer[] = [];

  function start(): Worker {
    const worker = new Worker(new URL('./queryWorkerThread.ts', import.meta.url), {
      workerData: path,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    const failPending = (fault: unknown) => {
      if (thread !== worker) return;
      thread = undefined;
      const failed = pending;
      pending = [];
      for (const { reject } of failed) reject(fault);
    };
    worker.on('message', (answer: WorkerAnswer) => {
      const first = pending.shift();
      // An idle worker must not keep the process alive.
      if (pending.length === 0) worker.unref();
      if ('rows' in answer) first?.resolve(answer.rows);
      else first?.reject(new Sqlite.SqliteError(answer.fault.message, answer.fault.code));
    });
    worker.on('error', failPending);
    worker.on('exit', () => failPending(new Error('the thread of the query worker has ended')));
    return worker;
  }

  return {
    all(statement) {
      thread ??= start();
      const answer: PendingAnswer = Promise.withResolvers();
      pending.push(answer);
      thread.ref();
      thread.postMessage(statement);
      return answer.promise;
    },
    async close() {
      await thread?.terminate();
    },
  };
}
