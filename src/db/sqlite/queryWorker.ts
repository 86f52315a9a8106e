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
 * Young generation size in MB. Rows die once sent, so frequent collections are cheap, and the default is far larger.
 */
const YOUNG = 8;

type Waiting = PromiseWithResolvers<unknown[]>;

/**
 * Runs statements that may scan a whole table on a worker thread with its own connection, since SQLite calls are
 * synchronous and would block all other requests. The thread starts on first use, and again after it has ended.
 */
export function queryWorker(path: string): QueryWorker {
  let thread: Worker | undefined;
  // Answers arrive in the order of the statements.
  let waiting: Waiting[] = [];

  function start(): Worker {
    const worker = new Worker(new URL('./queryWorkerThread.ts', import.meta.url), {
      workerData: path,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    const lose = (fault: unknown) => {
      if (thread !== worker) return;
      thread = undefined;
      const lost = waiting;
      waiting = [];
      for (const { reject } of lost) reject(fault);
    };
    worker.on('message', (answer: WorkerAnswer) => {
      const first = waiting.shift();
      // An idle worker must not keep the process alive.
      if (waiting.length === 0) worker.unref();
      if ('rows' in answer) first?.resolve(answer.rows);
      else first?.reject(new Sqlite.SqliteError(answer.fault.message, answer.fault.code));
    });
    worker.on('error', lose);
    worker.on('exit', () => lose(new Error('the thread of the query worker has ended')));
    return worker;
  }

  return {
    all(statement) {
      thread ??= start();
      const answer: Waiting = Promise.withResolvers();
      waiting.push(answer);
      thread.ref();
      thread.postMessage(statement);
      return answer.promise;
    },
    async close() {
      await thread?.terminate();
    },
  };
}
