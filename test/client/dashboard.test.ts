import { expect, test } from '@jest/globals';
import { dashboardVariables } from '../../src/client/dashboard.ts';

test('the dashboard shows eight weeks from a Monday and fourteen days, both up to today', () => {
  expect(dashboardVariables(new Date('2026-03-04T12:00:00.000Z'), 'UTC')).toEqual({
    today: '2026-03-04',
    weeksFrom: '2026-01-12',
    daysFrom: '2026-02-19',
    since: new Date('2026-03-03T12:00:00.000Z'),
    timeZone: 'UTC',
  });
});

test('events are counted from the same minute a day ago, so that a page that renders twice asks once', () => {
  const [early, late] = ['2026-03-04T12:00:01.500Z', '2026-03-04T12:00:59.999Z'].map((now) =>
    dashboardVariables(new Date(now), 'UTC'),
  );
  expect(early).toEqual(late);
});

test.each([
  ['Pacific/Apia', '2026-03-02', '2026-01-12'],
  ['America/New_York', '2026-03-01', '2026-01-05'],
])('today is the day of the time zone: %s', (timeZone, today, weeksFrom) => {
  expect(dashboardVariables(new Date('2026-03-02T02:00:00.000Z'), timeZone)).toMatchObject({ today, weeksFrom });
});

test('the time zone is that of the user where none is given', () => {
  expect(dashboardVariables().timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});
