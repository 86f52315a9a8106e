import type { Log } from './log.ts';

/** How often the log tells of those who were turned away, in milliseconds. */
const EVERY = 10_000;
/** So many clients are told apart, and so many of them named. */
const MAX_CLIENTS = 1_000;
const MAX_NAMED = 5;

/**
 * Counts requests that are turned away. The log gets one line for all of them now and then: a line for each is what a
 * client that does not take no for an answer would fill the disk with.
 */
export function rejectionLog(log: Log): (client: string) => void {
  const counts = new Map<string, number>();
  let requests = 0;

  function tell(): void {
    const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_NAMED);
    log.warn({ requests, clients: counts.size, most: Object.fromEntries(most) }, 'turned away');
    counts.clear();
    requests = 0;
  }

  return (client) => {
    if (requests++ === 0) setTimeout(tell, EVERY).unref();
    if (counts.has(client) || counts.size < MAX_CLIENTS) counts.set(client, (counts.get(client) ?? 0) + 1);
  };
}
