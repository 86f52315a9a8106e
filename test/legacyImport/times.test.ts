import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { timeZone } from '../../src/legacyImport/former/localTime.ts';
import { readDay, readTime } from '../../src/legacyImport/former/times.ts';

const paris = timeZone('Europe/Paris');

test.each([
  ['2025-11-04 19:37:31', '2025-11-04T19:37:31.000Z'],
  ['2025-11-04T19:37', '2025-11-04T19:37:00.000Z'],
  ['2025-11-04', '2025-11-04T00:00:00.000Z'],
  [' 2025-11-04 19:37:31 ', '2025-11-04T19:37:31.000Z'],
  ['2025-11-04T19:37:31Z', '2025-11-04T19:37:31.000Z'],
  ['2025-11-04 19:37:31 UTC', '2025-11-04T19:37:31.000Z'],
  ['2025-11-04 19:37:31.123456+02:00', '2025-11-04T17:37:31.123Z'],
  ['2025-11-04T19:37:31.5-0330', '2025-11-04T23:07:31.500Z'],
])('%s, without a fraction or with an offset, is no local time', (text, at) => {
  expect(readTime(text, paris)).toEqual({ at, shown: 'once' });
});

test.each([
  ['2023-11-09 07:15:36.000000', '2023-11-09T06:15:36.000Z', 'once'],
  ['2023-07-09T07:15:36.999999', '2023-07-09T05:15:36.999Z', 'once'],
  ['2024-10-27 02:30:00.000000', '2024-10-27T00:30:00.000Z', 'twice'],
  ['2024-10-27 03:00:00.000000', '2024-10-27T02:00:00.000Z', 'once'],
  ['2024-03-31 02:30:00.000000', '2024-03-31T01:30:00.000Z', 'never'],
  ['2024-03-31 03:00:00.000000', '2024-03-31T01:00:00.000Z', 'once'],
])("%s, with a fraction, is a time of the server's clock", (text, at, shown) => {
  expect(readTime(text, paris)).toEqual({ at, shown });
});

test.each([
  '',
  'yesterday',
  '2025-02-30 10:00:00',
  '2025-11-04 25:00:00',
  '1762285051',
  '04.11.2025 19:37',
  '0000-01-01',
])('"%s" is no time', (text) => expect(readTime(text, paris)).toBeNull());

test.each([
  ['2025-11-04', '2025-11-04'],
  ['2025-11-04 23:30:00.000000', '2025-11-04'],
  ['2025-11-04T00:00:00+14:00', '2025-11-04'],
  ['2025-02-29', null],
  ['soon', null],
])('the day of %s is %s, as it is written', (text, day) => expect(readDay(text)).toBe(day));

describe('in every time zone', () => {
  const zones = fc.constantFrom(
    'Europe/Paris',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Kolkata',
    'UTC',
  );
  const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) }).map((at) => at - (at % 1_000));

  test('the time that clocks show leads back to its instant, or to the first with that time', () => {
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const wall = Date.parse(`${new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`);
        const { instant: found, shown } = timeZone(zone).instantAt(wall);
        expect(shown).not.toBe('never');
        if (shown === 'once') expect(found).toBe(instant);
        else expect(instant - found).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});

test('a zone that is not known is refused', () => {
  expect(() => timeZone('Europe/Atlantis')).toThrow(/^Expected a time zone such as .*but got "Europe\/Atlantis"/);
});
