/** The longest that a timer can run: 24 days. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Calls `end` when a token expires, which it does at `expires` seconds since 1970, if ever. Returns what prevents it. */
export function whenExpired(expires: number | undefined, end: () => void): () => void {
  if (expires === undefined) return () => undefined;
  const timer = setTimeout(end, Math.min(Math.max(0, expires * 1_000 - Date.now()), MAX_TIMER_MS)).unref();
  return () => clearTimeout(timer);
}
