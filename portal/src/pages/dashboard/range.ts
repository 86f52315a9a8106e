const MS_PER_DAY = 86_400_000;
/** Longer ranges are no longer shown day by day. */
const MAX_DAYS = 92;

export const RANGES = { '4w': 28, '8w': 56, '26w': 182, '52w': 364 } as const;
export type RangeName = keyof typeof RANGES;
export const USUAL_RANGE: RangeName = '26w';

export interface DayRange {
  from: string;
  to: string;
}

/** The days of a range that the address names, or else of the last half year. Both ends are included. */
export function rangeOf(from: string, to: string, today: string = localDay(new Date())): DayRange {
  const last = isDay(to) ? to : today;
  const first = isDay(from) && from <= last ? from : dayBefore(last, RANGES[USUAL_RANGE] - 1);
  return { from: first, to: last };
}

/** The range of so many days up to today. */
export function rangeUpToNow(days: number, today: string = localDay(new Date())): DayRange {
  return { from: dayBefore(today, days - 1), to: today };
}

/** The first day to show events of, day by day. */
export function eventsFrom({ from, to }: DayRange): string {
  const first = dayBefore(to, MAX_DAYS - 1);
  return from > first ? from : first;
}

export function localDay(date: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * MS_PER_DAY).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
