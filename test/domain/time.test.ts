import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantAfter, isDay, isInstant, parseInstant } from '../../src/domain/time.ts';

const EARLIEST = '0001-01-01T00:00:00.000Z';
const LATEST = '9999-12-31T23:59:59.999Z';
const instant = fc
  .date({ min: new Date(EARLIEST), max: new Date(LATEST), noInvalidDate: true })
  .map((date) => date.toISOString());
const twoDigits = (number: number) => String(number).padStart(2, '0');

describe('a day', () => {
  test.each(['2026-03-01', '2024-02-29', '2000-02-29', '0004-02-29', '0001-01-01', '9999-12-31', '2026-12-31'])(
    'can be %s',
    (text) => expect(isDay(text)).toBe(true),
  );

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '10000-01-01',
    '+002026-01-01',
    '-0001-01-01',
    '2026-1-1',
    '20260101',
    '2026/01/01',
    '01.03.2026',
    '2026-03-01T00:00:00Z',
    ' 2026-03-01',
    '2026-03-01\n',
    '２０２６-03-01',
    '',
  ])('cannot be %j', (text) => expect(isDay(text)).toBe(false));

  test('has as many days in each month as the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
        const prefix = `${String(year).padStart(4, '0')}-${twoDigits(month)}`;
        expect(isDay(`${prefix}-${days}`)).toBe(true);
        expect(isDay(`${prefix}-${days + 1}`)).toBe(false);
      }),
    );
  });
});

describe('an instant', () => {
  test('in the stored form stays as it is', () => {
    fc.assert(
      fc.property(instant, (text) => {
        expect(parseInstant(text)).toBe(text);
        expect(isInstant(text)).toBe(true);
      }),
    );
  });

  test('with an offset is the same moment in UTC', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }), (text, minutes) => {
        const local = new Date(Date.parse(text) + minutes * 60_000).toISOString();
        fc.pre(local >= EARLIEST && local <= LATEST);
        const size = Math.abs(minutes);
        const offset = `${minutes < 0 ? '-' : '+'}${twoDigits(Math.trunc(size / 60))}:${twoDigits(size % 60)}`;
        expect(parseInstant(local.replace('Z', offset))).toBe(text);
      }),
    );
  });

  test.each([
    ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01t09:30:00z', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01T09:30:00.1Z', '2026-03-01T09:30:00.100Z'],
    ['2026-03-01T09:30:00.1239999Z', '2026-03-01T09:30:00.123Z'],
    ['2026-03-01T00:30:00+01:00', '2026-02-28T23:30:00.000Z'],
    ['2024-02-29T23:30:00-01:00', '2024-03-01T00:30:00.000Z'],
    ['2026-03-01T09:30:00-00:00', '2026-03-01T09:30:00.000Z'],
    ['0001-01-01T00:00:00Z', EARLIEST],
    ['9999-12-31T23:59:59.9999Z', LATEST],
  ])('%s is read as %s', (text, expected) => expect(parseInstant(text)).toBe(expected));

  test.each([
    '2026-03-01',
    '2026-03-01T09:30Z',
    '2026-03-01 09:30:00Z',
    '2026-03-01T09:30:00',
    '2026-03-01T24:00:00Z',
    '2026-03-01T09:60:00Z',
    '2026-03-01T09:30:60Z',
    '2026-02-29T09:30:00Z',
    '2026-03-01T09:30:00+24:00',
    '2026-03-01T09:30:00+01:60',
    '2026-03-01T09:30:00+0100',
    '2026-03-01T09:30:00.Z',
    '0000-12-31T23:59:59Z',
    '0001-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
    '+012026-03-01T09:30:00Z',
    ' 2026-03-01T09:30:00Z',
    '2026-03-01T09:30:00Z\n',
    'yesterday',
    '',
  ])('cannot be %j', (text) => expect(parseInstant(text)).toBeNull());

  test.each(['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000+00:00', '2026-03-01T09:30:00.0000Z'])(
    '%s is not in the stored form',
    (text) => expect(isInstant(text)).toBe(false),
  );
});

describe('the instant after another one', () => {
  const now = '2026-03-01T09:30:00.500Z';

  test('is now, where the clock has moved past it', () => {
    expect(instantAfter('2026-03-01T09:30:00.499Z', now)).toBe('2026-03-01T09:30:00.500Z');
  });

  test.each(['2026-03-01T09:30:00.500Z', '2026-03-01T09:30:07.000Z'])(
    'is a millisecond later, where the clock stands at it or behind it: %s',
    (previous) => expect(Date.parse(instantAfter(previous, now))).toBe(Date.parse(previous) + 1),
  );
});
