import { Worker } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { requireOpenView } from '../views.ts';

export interface WorkerQuery {
  sql: string;
  parameters: unknown[];
  /** The view that it belongs to, if any. */
  view?: number;
}

export type WorkerAnswer = { rows: unknown[] } | { fault: { code: string; message: string } };

/** Statements that see one state. */
export interface WorkerView {
  all(statement: WorkerQuery): Promise<unknown[]>;
  end(): void;
}

export interface QueryWorker {
  all(statement: WorkerQuery): Promise<unknown[]>;
  /** A view, which begins with its first statement. */
  view(): WorkerView;
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
  let views = 0;

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

  function all(statement: WorkerQuery): Promise<unknown[]> {
    thread ??= start();
    const answer: PendingAnswer = Promise.withResolvers();
    pending.push(answer);
    thread.ref();
    thread.postMessage(statement);
    return answer.promise;
  }

  return {
    all,
    view() {
      const view = ++views;
      let isOpen = true;
      let begunOn: Worker | undefined;
      return {
        all(statement) {
          requireOpenView(isOpen);
          if (begunOn && begunOn !== thread) throw new Error('the thread of the query worker has ended within a view');
          const rows = all({ ...statement, view });
          begunOn = thread;
          return rows;
        },
        end() {
          isOpen = false;
          if (begunOn && begunOn === thread) thread.postMessage({ end: view });
        },
      };
    },
    async close() {
      await thread?.terminate();
    },
  };
}
