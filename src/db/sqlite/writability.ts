import { DatabaseUnavailable } from '../errors.ts';
import type { Connection } from './connection.ts';
import type { WriteQueue } from './writeQueue.ts';

/**
 * How long the file counts as not writable after a failed write, in milliseconds. When the disk is almost full, small
 * writes may still succeed, so a probe proves little while larger ones fail.
 */
const DOUBT = 10_000;

export interface Writability {
  /** Runs a transaction and records whether it could write. */
  run: WriteQueue['run'];
  /**
   * Whether rows can be written. Free while writes succeed. Some time after a failure, a row is rewritten unchanged as
   * a probe, since no writes may be routed to this server any more.
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
        // Concurrent callers need not probe, too.
        doubt();
        await run(tryOut).catch(() => undefined);
      }
      return !inDoubt;
    },
  };
}
