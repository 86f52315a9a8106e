import fc from 'fast-check';
import type { PeriodLength } from '../../../src/domain/periods.ts';

/** Zones on either side of UTC, with and without daylight saving, of odd minutes, and one that left out a day. */
export const ZONES = ['UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo'];

/** When clocks change in some of them, and where years, ISO weeks and the day that Apia left out begin and end. */
const MOMENTS = [
  '2026-03-29T01:00:00.000Z',
  '2026-10-25T01:00:00.000Z',
  '2026-03-08T07:00:00.000Z',
  '2026-11-01T06:00:00.000Z',
  '2018-11-04T03:00:00.000Z',
  '2011-12-30T10:00:00.000Z',
  '2024-12-29T23:00:00.000Z',
  '2026-12-31T18:15:00.000Z',
  '2024-02-29T12:00:00.000Z',
];

const DAY = 86_400_000;

/** Days with interesting moments among them, and instants about these. */
export interface Times {
  from: string;
  to: string;
  per: PeriodLength;
  timeZone: string;
  instants: string[];
}

export const times: fc.Arbitrary<Times> = fc
  .record({
    moment: fc.constantFrom(...MOMENTS).map((moment) => Date.parse(moment)),
    before: fc.nat({ max: 40 }),
    after: fc.nat({ max: 40 }),
    per: fc.constantFrom<PeriodLength>('DAY', 'WEEK', 'MONTH'),
    timeZone: fc.constantFrom(...ZONES),
    offsets: fc.array(
      fc.oneof(
        fc.constantFrom(-1, 0, 1),
        fc.integer({ min: -4 * DAY, max: 4 * DAY }),
        fc.integer({ min: -50 * DAY, max: 50 * DAY }),
        // About midnight of some zone.
        fc.tuple(fc.integer({ min: -200, max: 200 }), fc.constantFrom(-1, 0)).map(([n, off]) => n * (DAY / 96) + off),
      ),
      { minLength: 1, maxLength: 40 },
    ),
  })
  .map(({ moment, before, after, offsets, ...others }) => ({
    ...others,
    from: dayOf(moment - before * DAY),
    to: dayOf(moment + after * DAY),
    instants: offsets.map((offset) => new Date(moment + offset).toISOString()),
  }));

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day that calendars of a zone show. */
export function dayIn(timeZone: string, instant: string): string {
  const calendar =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  const parts = Object.fromEntries(calendar.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** The days of each period, counted one by one. */
export function daysOfPeriods({ from, to, per }: Pick<Times, 'from' | 'to' | 'per'>): string[][] {
  const periods: string[][] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) {
    const day = dayOf(at);
    const isFirst = { DAY: true, WEEK: new Date(at).getUTCDay() === 1, MONTH: day.endsWith('-01') }[per];
    if (isFirst || periods.length === 0) periods.push([]);
    periods.at(-1)?.push(day);
  }
  return periods;
}
