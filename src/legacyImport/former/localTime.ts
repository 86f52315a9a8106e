import { offsetsOf } from '../../domain/timeZones.ts';

const MS_PER_DAY = 24 * 60 * 60 * 1_000;
/** Offsets of time zones change at quarters of an hour. */
const MS_PER_QUARTER_HOUR = 15 * 60 * 1_000;

/** How often the clocks of a time zone show a time: an hour is repeated or skipped where they are changed. */
export type Shown = 'once' | 'twice' | 'never';

export interface TimeZone {
  /**
   * The instant at which the clocks show a time, which is given as if they showed UTC; both in milliseconds. Of two such
   * instants it is the first; a time that the clocks skip is moved forward by as much as they were.
   */
  instantAt(wall: number): { instant: number; shown: Shown };
}

/** @throws BadRequest if there is no such time zone */
export function timeZone(name: string): TimeZone {
  const offsetAt = memoized(offsetsOf(name));
  return {
    instantAt(wall) {
      const before = offsetAt(wall - MS_PER_DAY);
      const candidates = [...new Set([before, offsetAt(wall + MS_PER_DAY)])]
        .map((offset) => wall - offset)
        .filter((instant) => instant + offsetAt(instant) === wall)
        .sort((one, other) => one - other);
      const [first = wall - before] = candidates;
      return { instant: first, shown: (['never', 'once', 'twice'] as const)[candidates.length] ?? 'once' };
    },
  };
}

/** Formatting an instant takes microseconds, and a portal has very many. */
function memoized(offsetAt: (instant: number) => number): (instant: number) => number {
  const offsets = new Map<number, number>();
  return (instant) => {
    const start = Math.floor(instant / MS_PER_QUARTER_HOUR) * MS_PER_QUARTER_HOUR;
    const offset = offsets.get(start) ?? offsetAt(start);
    offsets.set(start, offset);
    return offset;
  };
}
