import { type Day, type Instant, isDay, parseInstant } from '../../domain/time.ts';
import type { Shown, TimeZone } from './localTime.ts';

// `2025-11-04 19:37:31.123456+01:00`; all after the day may be missing.
const FORMER_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?$/i;

/**
 * A time of the former portal. Where it has no offset, the way it is written tells who wrote it: SQLite's
 * `CURRENT_TIMESTAMP`, in UTC, has no fraction of a second; Python's `datetime.now()`, in the server's local time, has one.
 * Returns null if it is no time.
 */
export function readTime(text: string, zone: TimeZone): { at: Instant; shown: Shown } | null {
  const [, day = '', minute = '00:00', second = '00', fraction, offset] = FORMER_TIME.exec(text.trim()) ?? [];
  const written = parseInstant(`${day}T${minute}:${second}.${(fraction ?? '0').slice(0, 3)}${zoneOf(offset)}`);
  if (written === null) return null;
  if (fraction === undefined || offset !== undefined) return { at: written, shown: 'once' };
  const { instant, shown } = zone.instantAt(Date.parse(written));
  const at = parseInstant(new Date(instant).toISOString());
  return at === null ? null : { at, shown };
}

/** The day of a date of the former portal, which may have a time, as it is written; null if it is no date. */
export function readDay(text: string): Day | null {
  const [, day = ''] = FORMER_TIME.exec(text.trim()) ?? [];
  return isDay(day) ? day : null;
}

function zoneOf(offset = 'Z'): string {
  return /^[+-]/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(-2)}` : 'Z';
}
