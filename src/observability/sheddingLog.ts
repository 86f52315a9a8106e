import type { Log } from './log.ts';

/** How often the log tells how many requests were shed. */
const INTERVAL_MS = 10_000;

/** Counts requests that are shed, for one line of the log at intervals: a line for each would be load, too. */
export function sheddingLog(log: Log): () => void {
  let requests = 0;

  function logSummary(): void {
    log.warn({ requests }, 'overloaded');
    requests = 0;
  }

  return () => {
    if (requests++ === 0) setTimeout(logSummary, INTERVAL_MS).unref();
  };
}
