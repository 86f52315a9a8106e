/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1_000;
/** Offsets of time zones change at quarters of an hour at the earliest. */
const QUARTER = 15 * 60 * 1_000;

/** How a wall clock's time relates to the time zone: shown once, twice (the hour is repeated), or never. */
export type WallClock = 'once' | 'twice' | 'never';

export interface TimeZone {
  /**
   * The instant at which the clocks show a time, which is given as if they showed UTC; all in milliseconds. Of two such
   * instants it is the first; a time that clocks never show is as much later as they were put forward.
   */
  instantAt(wall: number): { instant: number; shown: WallClock };
}

/** @throws RangeError if there is no such time zone */
export function timeZone(name: string): TimeZone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();

  /** How far the clocks are ahead of UTC at an instant. */
  function offsetAt(instant: number): number {
    const start = Math.floor(instant / QUARTER) * QUARTER;
    const cached = known.get(start);
    if (cached !== undefined) return cached;
    const parts = Object.fromEntries(format.formatToParts(start).map(({ type, value }) => [type, value]));
    const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
    const shown = new Date(0);
    shown.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    shown.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    const offset = shown.getTime() - start;
    known.set(start, offset);
    return offset;
  }

  return {
    instantAt(wall) {
      const before = offsetAt(wall - DAY);
      const candidates = [...new Set([before, offsetAt(wall + DAY)])]
        .map((offset) => wall - offset)
        .filter((instant) => instant + offsetAt(instant) === wall)
        .sort((one, other) => one - other);
      const [first = wall - before] = candidates;
      return { instant: first, shown: (['never', 'once', 'twice'] as const)[candidates.length] ?? 'once' };
    },
  };
}
