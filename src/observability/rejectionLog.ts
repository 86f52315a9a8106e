import type { Log } from './log.ts';

/** How often the log summarizes rejected requests. */
const INTERVAL_MS = 10_000;
/** The most clients that are counted separately, and the most that are named. */
const MAX_CLIENTS = 1_000;
const MAX_NAMED = 5;

/**
 * Counts requests that are rejected. The log gets one line for all of them at intervals: with a line for each, a client
 * that ignores rejections could fill the disk.
 */
export function rejectionLog(log: Log): (client: string) => void {
  const counts = new Map<string, number>();
  let requests = 0;

  function logSummary(): void {
    const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_NAMED);
    log.warn({ requests, clients: counts.size, most: Object.fromEntries(most) }, 'rate limited');
    counts.clear();
    requests = 0;
  }

  return (client) => {
    if (requests++ === 0) setTimeout(logSummary, INTERVAL_MS).unref();
    if (counts.has(client) || counts.size < MAX_CLIENTS) counts.set(client, (counts.get(client) ?? 0) + 1);
  };
}
