/** Instants are strings in one format, `2026-03-01T09:30:00.000Z`, so that they sort and compare without conversion. */
export type Instant = string;
/** Days are strings in one format, `2026-03-01`. */
export type Day = string;

// JavaScript would accept hour 24 as midnight of the next day.
const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt]((?:[01]\d|2[0-3]):\d{2}):(\d{2})(\.\d{1,30})?([Zz]|[+-]\d{2}:\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** A leap second can occur only just before these UTC times. */
const FIRST_SECOND_OF_A_MONTH = /-01T00:00:00\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a real day of the years 0001 to 9999. */
export function isDay(text: string): text is Day {
  if (!DAY.test(text) || text.startsWith('0000')) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Parses an RFC 3339 date-time of the years 0001 to 9999; null if invalid. Digits beyond milliseconds are dropped.
 * A leap second, which system clocks lack, becomes the second after it.
 */
export function parseInstant(text: string): Instant | null {
  const [, day = '', minute = '', second = '', fraction = '', offset = ''] = RFC_3339.exec(text) ?? [];
  if (!isDay(day)) return null;
  const isLeap = second === '60';
  const date = new Date(`${day}T${minute}:${isLeap ? '59' : second}${fraction.slice(0, 4)}${offset.toUpperCase()}`);
  if (Number.isNaN(date.getTime())) return null;
  if (isLeap) date.setTime(date.getTime() + 1_000);
  const instant = date.toISOString();
  if (isLeap && !FIRST_SECOND_OF_A_MONTH.test(instant)) return null;
  return INSTANT.test(instant) && !instant.startsWith('0000') ? instant : null;
}

/** Whether a text is an instant in the stored format. */
export function isInstant(text: string): text is Instant {
  return parseInstant(text) === text;
}

/** The present instant `now`, or one millisecond after `previous` if the clock has not passed it. */
export function instantAfter(previous: Instant, now: Instant): Instant {
  return now > previous ? now : new Date(Date.parse(previous) + 1).toISOString();
}
