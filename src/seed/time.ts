import type { Instant } from '../domain/time.ts';

const MS_PER_MINUTE = 60_000;
/** In minutes. */
export const HOUR = 60;
/** In minutes. */
export const DAY = 24 * HOUR;

/** An instant this many minutes after another one. */
export function later(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * MS_PER_MINUTE).toISOString();
}
