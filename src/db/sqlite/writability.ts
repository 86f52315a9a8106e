import { DatabaseUnavailable } from '../errors.ts';
import type { Connection } from './connection.ts';
import type { WriteQueue } from './writeQueue.ts';

/**
 * How long the file counts as one that cannot be written after it has refused something, in milliseconds. Where there is
 * hardly any room, small things still fit: what is tried out says little while larger ones are refused.
 */
const DOUBT = 10_000;

export interface Writability {
  /** Runs a transaction, and remembers what came of it. */
  run: WriteQueue['run'];
  /**
   * Whether rows can be written. To tell costs nothing as long as they are. Some time after the file or its disk has refused
   * one, a row is written over with itself to find out, since nobody may be sent here any more who would try.
   */
  isGiven(): Promise<boolean>;
}

/** `now` is the time in milliseconds. */
export function writability(queue: WriteQueue, writer: Connection, now: () => number = Date.now): Writability {
  let refusedAt = Number.NEGATIVE_INFINITY;
  let inDoubt = false;

  function doubt(): void {
    inDoubt = true;
    refusedAt = now();
  }

  async function run<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await queue.run(work);
      inDoubt = false;
      return result;
    } catch (error) {
      if (error instanceof DatabaseUnavailable) doubt();
      throw error;
    }
  }

  const tryOut = async () => {
    writer.exec('update portal_migrations set appliedAt = appliedAt');
  };

  return {
    run,
    async isGiven() {
      if (inDoubt && now() - refusedAt >= DOUBT) {
        // Whoever asks meanwhile need not try, too.
        doubt();
        await run(tryOut).catch(() => undefined);
      }
      return !inDoubt;
    },
  };
}
