import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from '../errors.ts';
import type { Connection } from './connection.ts';
import { savepointOn } from './savepoint.ts';
import { isBusy, translate } from './translateError.ts';

/** How long a group waits for a writer in another process. */
const BEGIN_TIMEOUT_MS = 5_000;

export interface Job {
  /** May be called again after it or another job has failed. */
  work(): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Settles the promise of a job. */
type Settle = () => void;

/**
 * Runs jobs in one transaction and settles them after its commit. Each job is atomic. If `requireKept` throws after the commit,
 * all of them fail.
 */
export function groupCommit(writer: Connection, requireKept: () => void): (jobs: readonly Job[]) => Promise<void> {
  const savepoint = savepointOn(writer);
  const rowsChanged = writer.prepare<[], number>('select total_changes()').pluck();

  /**
   * A savepoint makes SQLite journal every page written after it, which takes a quarter of the time of a small command. It is
   * rarely needed: rejected commands fail before they write. Returns null if a job failed after writing.
   */
  async function withoutSavepoints(jobs: readonly Job[]): Promise<Settle[] | null> {
    const settlements: Settle[] = [];
    for (const { work, resolve, reject } of jobs) {
      const before = rowsChanged.get();
      try {
        const result = await work();
        // A job that swallows an error on which SQLite rolls back, such as a full disk, succeeds without a transaction.
        if (!writer.inTransaction) throw new Error('Expected the transaction of a group to go on, but it has ended.');
        settlements.push(() => resolve(result));
      } catch (error) {
        // On some errors, such as a full disk, SQLite rolls back the whole transaction by itself.
        if (!writer.inTransaction) throw error;
        if (rowsChanged.get() !== before) return null;
        settlements.push(() => reject(translate(error)));
      }
    }
    return settlements;
  }

  async function withSavepoints(jobs: readonly Job[]): Promise<Settle[]> {
    const settlements: Settle[] = [];
    for (const { work, resolve, reject } of jobs) {
      try {
        const result = await savepoint(work);
        settlements.push(() => resolve(result));
      } catch (error) {
        if (!writer.inTransaction) throw error;
        settlements.push(() => reject(translate(error)));
      }
    }
    return settlements;
  }

  return async (jobs) => {
    try {
      await begin(writer);
      let settlements = await withoutSavepoints(jobs);
      if (!settlements) {
        writer.exec('ROLLBACK');
        await begin(writer);
        settlements = await withSavepoints(jobs);
      }
      writer.exec('COMMIT');
      requireKept();
      for (const settle of settlements) settle();
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      for (const { reject } of jobs) reject(translate(error));
    }
  };
}

/**
 * IMMEDIATE: a transaction that starts with a read could fail at its first write, if another process wrote meanwhile.
 */
async function begin(writer: Connection): Promise<void> {
  const deadline = Date.now() + BEGIN_TIMEOUT_MS;
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > deadline)
        throw new DatabaseUnavailable('another process keeps writing to the database file', error);
    }
    await pause(10);
  }
}
