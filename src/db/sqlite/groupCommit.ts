import { beginWriting, writtenElsewhere } from './beginWriting.ts';
import type { Connection } from './connection.ts';
import { savepointOn } from './savepoint.ts';
import { translate } from './translateError.ts';
import type { Job } from './waitingJobs.ts';

/** Settles the promise of a job. */
type Settle = () => void;

/**
 * Runs jobs in the transaction that has begun, and settles them after its commit. Each job is atomic. If `requireKept` throws after the commit,
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
      let settlements = await withoutSavepoints(jobs);
      if (!settlements) {
        writer.exec('ROLLBACK');
        const last = Math.min(...jobs.map(({ deadline }) => deadline));
        if (!(await beginWriting(writer, () => performance.now() < last))) throw writtenElsewhere();
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
