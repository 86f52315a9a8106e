import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable, partsOf } from '../errors.ts';
import type { Connection } from './connection.ts';
import { translate } from './translate.ts';

/** How long a group waits for a writer in another process, in milliseconds. */
const WRITE_TIMEOUT = 5_000;
/** How many transactions share a commit at most, so that the first of them does not wait for ever more. */
const MAX_GROUP = 64;

interface Job {
  work(): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

export interface WriteQueue {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is queued or under way. */
  idle(): Promise<void>;
}

/**
 * Runs transactions one after the other on the one connection that writes. Those that wait together share one commit, and
 * so one wait for the disk: each is a savepoint, so that one that fails leaves the others alone, and each is answered,
 * also with a refusal, only when what it saw and wrote has been committed.
 */
export function writeQueue(writer: Connection): WriteQueue {
  const waiting: Job[] = [];
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      // Requests that have arrived already get to queue first.
      await nextTurn();
      await commitGroup(writer, waiting.splice(0, MAX_GROUP));
    }
    working = undefined;
  }

  return {
    run: <T>(job: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        // Whoever looks after the statements of a request finds it, though another one began the group.
        waiting.push({ work: AsyncLocalStorage.bind(job), resolve: resolve as (result: unknown) => void, reject });
        working ??= work();
      }),
    async idle() {
      await working;
    },
  };
}

async function commitGroup(writer: Connection, jobs: Job[]): Promise<void> {
  try {
    await begin(writer);
    const answers: (() => void)[] = [];
    for (const job of jobs) answers.push(await inSavepoint(writer, job));
    writer.exec('COMMIT');
    for (const answer of answers) answer();
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    for (const { reject } of jobs) reject(translate(error));
  }
}

/** Returns how to answer the job once the group has been committed. */
async function inSavepoint(writer: Connection, { work, resolve, reject }: Job): Promise<() => void> {
  writer.exec('SAVEPOINT job');
  try {
    const result = await work();
    writer.exec('RELEASE job');
    return () => resolve(result);
  } catch (error) {
    writer.exec('ROLLBACK TO job; RELEASE job');
    return () => reject(translate(error));
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
      if (partsOf(error).code !== 'SQLITE_BUSY') throw error;
      if (Date.now() > deadline)
        throw new DatabaseUnavailable('another process keeps writing to the database file', error);
    }
    await pause(10);
  }
}
