import { BadRequest, quote } from './errors.ts';
import type { Day, Instant } from './time.ts';

const MS_PER_SECOND = 1_000;
/** More than any zone has ever been ahead of UTC or behind it. */
const MAX_OFFSET_MS = 16 * 60 * 60 * MS_PER_SECOND;

/**
 * Returns the function that says when a day begins in a time zone: at its first instant there, which is not midnight
 * where the clocks are put forward at midnight. A day that a zone left out begins when the next one does.
 * @throws BadRequest if there is no such zone
 */
export function startsOfDays(timeZone: string): (day: Day) => Instant {
  const offsetAt = offsetsOf(timeZone);
  const clock = (instant: number) => instant + offsetAt(instant);

  return (day) => {
    const midnight = Date.parse(day);
    let before = midnight - MAX_OFFSET_MS;
    let after = midnight + MAX_OFFSET_MS;
    const offset = offsetAt(before);
    if (offset === offsetAt(after)) return new Date(midnight - offset).toISOString();
    // The clocks change about that time: look for the second at which they reach midnight.
    while (after - before > MS_PER_SECOND) {
      const between = before + Math.floor((after - before) / 2 / MS_PER_SECOND) * MS_PER_SECOND;
      if (clock(between) < midnight) before = between;
      else after = between;
    }
    return new Date(after).toISOString();
  };
}

/**
 * Returns the function that says how far the clocks of a zone are ahead of UTC at an instant, in milliseconds.
 * @throws BadRequest if there is no such zone
 */
export function offsetsOf(timeZone: string): (instant: number) => number {
  const format = formatFor(timeZone);
  return (instant) => {
    // Parsing `GMT-03:30` takes a twentieth of what `formatToParts` does for a whole date and time.
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(format.format(instant)) ?? [];
    const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * MS_PER_SECOND;
    return sign === '-' ? -offset : offset;
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    throw new BadRequest(`Expected a time zone such as "Europe/Paris", "UTC" or "+05:30", but got ${quote(timeZone)}.`);
  }
}
