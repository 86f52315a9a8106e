import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from '../errors.ts';
import type { Connection } from './connection.ts';
import { isBusy, translate } from './translateError.ts';

/** How long a group waits for a writer in another process, in milliseconds. */
const WRITE_TIMEOUT = 5_000;

export interface Job {
  /** May be called again after it has failed, or another one has. */
  work(): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Tells whoever waits for a job what came of it. */
type Answer = () => void;

/** Runs jobs in one transaction, and answers them after its commit. Each takes place as a whole or leaves no trace. */
export function groupCommit(writer: Connection): (jobs: readonly Job[]) => Promise<void> {
  const rowsChanged = writer.prepare<[], number>('select total_changes()').pluck();

  /**
   * For a savepoint, SQLite copies every page that is written after it, which takes a quarter of the time of a small command.
   * It is hardly ever needed: what is refused is refused before it writes. Null where one did write before it failed.
   */
  async function withoutSavepoints(jobs: readonly Job[]): Promise<Answer[] | null> {
    const answers: Answer[] = [];
    for (const { work, resolve, reject } of jobs) {
      const before = rowsChanged.get();
      try {
        const result = await work();
        if (!writer.inTransaction) throw new Error('Expected the transaction of a group to go on, but it has ended.');
        answers.push(() => resolve(result));
      } catch (error) {
        // Where the disk is full, for one, SQLite has taken back everything by itself.
        if (!writer.inTransaction) throw error;
        if (rowsChanged.get() !== before) return null;
        answers.push(() => reject(translate(error)));
      }
    }
    return answers;
  }

  async function withSavepoints(jobs: readonly Job[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const { work, resolve, reject } of jobs) {
      writer.exec('SAVEPOINT job');
      try {
        const result = await work();
        writer.exec('RELEASE job');
        answers.push(() => resolve(result));
      } catch (error) {
        if (!writer.inTransaction) throw error;
        writer.exec('ROLLBACK TO job; RELEASE job');
        answers.push(() => reject(translate(error)));
      }
    }
    return answers;
  }

  return async (jobs) => {
    try {
      await begin(writer);
      let answers = await withoutSavepoints(jobs);
      if (!answers) {
        writer.exec('ROLLBACK');
        await begin(writer);
        answers = await withSavepoints(jobs);
      }
      writer.exec('COMMIT');
      for (const answer of answers) answer();
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      for (const { reject } of jobs) reject(translate(error));
    }
  };
}

/** IMMEDIATE: a transaction that starts by reading could find, when it writes, that another process was faster. */
async function begin(writer: Connection): Promise<void> {
  const deadline = Date.now() + WRITE_TIMEOUT;
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
