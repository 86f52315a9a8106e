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

/** Rows live only until they are sent: to collect them early costs nothing, and the usual size is that of a whole server, in MB. */
const YOUNG = 8;

type Waiting = PromiseWithResolvers<unknown[]>;

/**
 * Runs statements that may have to look through a whole table on a thread of their own, with a connection of its own:
 * SQLite answers on the thread that asks, and all other requests would wait for it. The thread starts when it is first
 * needed, and again where it has ended.
 */
export function queryWorker(path: string): QueryWorker {
  let thread: Worker | undefined;
  // Answers come in the order of the statements.
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
      // Nobody has to wait for a thread that nobody waits for.
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
