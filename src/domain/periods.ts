import { BadRequest } from './errors.ts';
import type { Day, Instant } from './time.ts';
import { startsOfDays } from './timeZones.ts';

/** What figures over time are counted by. */
export type PeriodLength = 'DAY' | 'WEEK' | 'MONTH';

/** The days to divide, both ends included, and how. */
export interface PeriodRequest {
  from: Day;
  to: Day;
  per: PeriodLength;
  timeZone: string;
}

/** Some days of a time zone in a row: from the start of the first one up to that of the day after the last. */
export interface Period {
  firstDay: Day;
  lastDay: Day;
  from: Instant;
  to: Instant;
}

/** Enough for every day of a year, or every month of a working life. */
const MAX_PERIODS = 400;
/** The days that time zones are well defined for. */
const FIRST_DAY: Day = '1900-01-01';
const LAST_DAY: Day = '2999-12-31';

/**
 * Divides days into calendar days, weeks from Monday to Sunday, or calendar months. Of the first and the last period,
 * days out of the range are left out.
 * @throws BadRequest if the time zone is unknown, or the days are out of order, too early, too late or too many
 */
export function periodsOf({ from, to, per, timeZone }: PeriodRequest): Period[] {
  if (from > to) throw new BadRequest(`Expected \`from\` to be no later than \`to\`, but got ${from} and ${to}.`);
  if (from < FIRST_DAY || to > LAST_DAY) {
    throw new BadRequest(`Expected days from ${FIRST_DAY} to ${LAST_DAY}, but got ${from < FIRST_DAY ? from : to}.`);
  }
  const startOf = startsOfDays(timeZone);
  const end = daysAfter(to, 1);
  const periods: Period[] = [];
  for (let firstDay = from; firstDay < end; ) {
    if (periods.length === MAX_PERIODS) {
      throw new BadRequest(
        `Expected at most ${MAX_PERIODS} periods, but ${from} to ${to} has more. Ask for fewer days, or for longer periods.`,
      );
    }
    let after = NEXT[per](firstDay);
    if (after > end) after = end;
    const start = periods.at(-1)?.to ?? startOf(firstDay);
    periods.push({ firstDay, lastDay: daysAfter(after, -1), from: start, to: startOf(after) });
    firstDay = after;
  }
  return periods;
}

/** The first day of the period after that of a day. */
const NEXT: Readonly<Record<PeriodLength, (day: Day) => Day>> = {
  DAY: (day) => daysAfter(day, 1),
  WEEK: (day) => daysAfter(day, 7 - daysSinceMonday(day)),
  MONTH(day) {
    const date = new Date(day);
    return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
  },
};

function daysSinceMonday(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function daysAfter(day: Day, days: number): Day {
  return dayOf(Date.parse(day) + days * 86_400_000);
}

function dayOf(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
