import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type PeriodRequest, periodsOf } from '../../src/domain/periods.ts';
import { dayIn, daysOfPeriods, times } from '../support/figures/zones.ts';

const days = (from: string, to: string, timeZone: string): PeriodRequest => ({ from, to, per: 'DAY', timeZone });
const hoursOf = (request: PeriodRequest) =>
  periodsOf(request).map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 3_600_000);

test('periods divide the days of a range, without gaps', () => {
  fc.assert(
    fc.property(times, (request) => {
      const periods = periodsOf(request);
      const expected = daysOfPeriods(request).map((days) => ({ firstDay: days.at(0), lastDay: days.at(-1) }));
      expect(periods.map(({ firstDay, lastDay }) => ({ firstDay, lastDay }))).toEqual(expected);
      expect(periods.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ to }) => to));
    }),
  );
});

test('an instant is in the period of the day that calendars of the zone show', () => {
  fc.assert(
    fc.property(times, ({ instants, ...request }) => {
      const periods = periodsOf(request);
      const borders = [...periods.map(({ from }) => from), periods.at(-1)?.to as string];
      const justBefore = borders.map((border) => new Date(Date.parse(border) - 1).toISOString());
      for (const instant of [...instants, ...borders, ...justBefore]) {
        const day = dayIn(request.timeZone, instant);
        const expected = periods.findIndex(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
        expect({ instant, period: periods.findIndex(({ from, to }) => from <= instant && instant < to) }).toEqual({
          instant,
          period: expected,
        });
      }
    }),
  );
});

describe('a day', () => {
  test('is an hour shorter or longer when the clocks change', () => {
    expect(hoursOf(days('2026-03-28', '2026-03-30', 'Europe/Paris'))).toEqual([24, 23, 24]);
    expect(hoursOf(days('2026-10-31', '2026-11-02', 'America/New_York'))).toEqual([24, 25, 24]);
  });

  test('starts at one where there was no midnight', () => {
    expect(periodsOf(days('2018-11-04', '2018-11-04', 'America/Sao_Paulo'))[0]).toMatchObject({
      from: '2018-11-04T03:00:00.000Z',
      to: '2018-11-05T02:00:00.000Z',
    });
  });

  test('that a zone left out takes no time', () => {
    expect(hoursOf(days('2011-12-29', '2011-12-31', 'Pacific/Apia'))).toEqual([24, 0, 24]);
  });

  test('may be one of an offset from UTC', () => {
    expect(periodsOf(days('2026-01-01', '2026-01-01', '+05:45'))[0]?.from).toBe('2025-12-31T18:15:00.000Z');
    expect(periodsOf(days('2026-01-01', '2026-01-01', '-03:30'))[0]?.from).toBe('2026-01-01T03:30:00.000Z');
  });

  test('started by the sun before there were zones', () => {
    expect(periodsOf(days('1900-01-01', '1900-01-01', 'Asia/Kathmandu'))[0]?.from).toBe('1899-12-31T18:18:44.000Z');
  });
});

test('sixty days before the last of December is the first of November', () => {
  const november = periodsOf(days('2026-11-01', '2026-12-31', 'UTC'));
  expect(november).toHaveLength(61);
  expect(november[60]?.firstDay).toBe('2026-12-31');
});

test('weeks go on from one year to the next', () => {
  const request: PeriodRequest = { from: '2026-12-28', to: '2027-01-10', per: 'WEEK', timeZone: 'UTC' };
  expect(periodsOf(request)).toMatchObject([
    { firstDay: '2026-12-28', lastDay: '2027-01-03' },
    { firstDay: '2027-01-04', lastDay: '2027-01-10' },
  ]);
});

describe('what cannot be divided says what to do', () => {
  const year = days('2026-01-01', '2026-12-31', 'UTC');

  test.each([
    [{ from: '2027-01-01' }, 'Expected `from` to be no later than `to`, but got 2027-01-01 and 2026-12-31.'],
    [
      { timeZone: 'Mars/Olympus' },
      'Expected a time zone such as "Europe/Paris", "UTC" or "+05:30", but got "Mars/Olympus".',
    ],
    [{ timeZone: '' }, 'Expected a time zone such as "Europe/Paris", "UTC" or "+05:30", but got "".'],
    [{ from: '1899-12-31' }, 'Expected days from 1900-01-01 to 2999-12-31, but got 1899-12-31.'],
    [{ to: '3000-01-01' }, 'Expected days from 1900-01-01 to 2999-12-31, but got 3000-01-01.'],
    [
      { to: '2027-02-05' },
      'Expected at most 400 periods, but 2026-01-01 to 2027-02-05 has more. Ask for fewer days, or for longer periods.',
    ],
  ])('%j', (values, message) => {
    expect(() => periodsOf({ ...year, ...values })).toThrow(message);
  });

  test('and 400 periods can be', () => {
    expect(periodsOf({ ...year, to: '2027-02-04' })).toHaveLength(400);
  });
});
