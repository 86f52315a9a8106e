import type { Caller } from '../database.ts';
import { DatabaseUnavailable, Overloaded } from '../errors.ts';
import type { Connection } from './connection.ts';
import type { WriteQueue } from './writeQueue.ts';

/**
 * How long after a failed write the file counts as not writable before a probe is written. When the disk is almost full,
 * small writes may still succeed, so a probe proves little while larger ones fail.
 */
const RETRY_AFTER_MS = 10_000;
/** How long a probe waits for another process: whoever asks has little time. */
const PROBE_WAIT_MS = 200;

export interface Writability {
  /** Runs a transaction and records whether it could write. */
  run: WriteQueue['run'];
  /**
   * Whether rows can be written: not while another process keeps writing. Free while writes succeed. Some time after a failure, a row is rewritten unchanged as
   * a probe, since no writes may be routed to this server any more.
   */
  isWritable(): Promise<boolean>;
}

/** `now` is the time in milliseconds. */
export function writability(queue: WriteQueue, writer: Connection, now: () => number = Date.now): Writability {
  let failedAt = Number.NEGATIVE_INFINITY;
  let hasFailed = false;

  function recordFailure(): void {
    hasFailed = true;
    failedAt = now();
  }

  async function run<T>(work: () => Promise<T>, caller?: Caller): Promise<T> {
    try {
      const result = await queue.run(work, caller);
      hasFailed = false;
      return result;
    } catch (error) {
      if (error instanceof DatabaseUnavailable && !(error instanceof Overloaded)) recordFailure();
      throw error;
    }
  }

  const probe = async () => {
    writer.exec('update portal_migrations set appliedAt = appliedAt');
  };
  const prober: Caller = { isGone: () => false, waitsUntil: () => performance.now() + PROBE_WAIT_MS };

  return {
    run,
    async isWritable() {
      if (hasFailed && now() - failedAt >= RETRY_AFTER_MS) {
        // Concurrent callers need not probe, too.
        recordFailure();
        await run(probe, prober).catch(() => undefined);
      }
      return !hasFailed && !queue.isStuck();
    },
  };
}
