import { describe, expect, test } from '@jest/globals';
import { parseInstant } from '../../src/domain/time.ts';

describe('a leap second', () => {
  test.each([
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['1990-12-31T15:59:60-08:00', '1991-01-01T00:00:00.000Z'],
    ['2015-07-01T05:29:60.75+05:30', '2015-07-01T00:00:00.750Z'],
    ['2015-07-01t00:59:60+01:00', '2015-07-01T00:00:00.000Z'],
    ['2024-02-29T23:59:60Z', '2024-03-01T00:00:00.000Z'],
  ])('%s is the second after it, %s', (text, instant) => expect(parseInstant(text)).toBe(instant));

  test.each([
    '2016-12-31T23:58:60Z',
    '2016-12-31T22:59:60Z',
    '2016-12-31T23:59:60+01:00',
    '2017-01-01T00:00:60Z',
    '2016-12-30T23:59:60Z',
    '2016-12-31T23:59:61Z',
    '9999-12-31T23:59:60Z',
    '2023-02-29T23:59:60Z',
  ])('cannot be %s', (text) => expect(parseInstant(text)).toBeNull());
});
