const MS_PER_DAY = 86_400_000;
const WEEKS = 8;
const DAYS = 14;

/**
 * The variables of `Dashboard` for the last 8 weeks, this one included, the last 14 days up to now, and the events of the
 * last 24 hours, to the minute. The time zone is that of the user unless it is given. `since` is an instant: as a `Date` for
 * Apollo Client; for other clients, `since.toISOString()`.
 */
export function dashboardVariables(
  now: Date = new Date(),
  timeZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
) {
  const today = dayIn(timeZone, now);
  const at = Date.parse(today);
  const daysSinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  const aDayAgo = new Date(now.getTime() - MS_PER_DAY);
  aDayAgo.setUTCSeconds(0, 0);
  return {
    today,
    weeksFrom: dayOf(at - (daysSinceMonday + 7 * (WEEKS - 1)) * MS_PER_DAY),
    daysFrom: dayOf(at - (DAYS - 1) * MS_PER_DAY),
    since: aDayAgo,
    timeZone,
  };
}

function dayIn(timeZone: string, now: Date): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
