import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCurrency, minorDigits } from '../../src/domain/currencies.ts';
import {
  fromMinorUnits,
  isDecimal,
  minorUnitsAtLeast,
  minorUnitsAtMost,
  toMinorUnits,
} from '../../src/domain/money.ts';
import { NO_CURRENCY } from '../support/domain/noCurrency.ts';

const DIGITS = { JPY: 0, EUR: 2, KWD: 3, CLF: 4 };
const CURRENCIES = Object.keys(DIGITS) as (keyof typeof DIGITS)[];
const LARGEST = Number.MAX_SAFE_INTEGER;

const currency = fc.constantFrom(...CURRENCIES);
const minorUnits = fc.oneof(fc.maxSafeNat(), fc.nat(100_000), fc.constantFrom(0, 1, 9, 10, 999, 1000, LARGEST));

const problemOf = (amount: string, currency: string) => {
  const result = toMinorUnits({ amount, currency });
  return typeof result === 'number' ? `accepted as ${result}` : result.problem;
};

test.each(CURRENCIES)('%s has its own number of decimal digits', (code) => {
  expect(isCurrency(code)).toBe(true);
  expect(minorDigits(code)).toBe(DIGITS[code]);
});

test.each(['eur', 'EURO', 'XAU', NO_CURRENCY, 'DEM', '', '€'])('%j is no currency that amounts can be in', (code) => {
  expect(isCurrency(code)).toBe(false);
});

test('every amount of minor units survives the way to a text and back', () => {
  fc.assert(
    fc.property(minorUnits, currency, (minor, currency) => {
      const amount = fromMinorUnits(minor, currency);
      expect(isDecimal(amount)).toBe(true);
      expect(toMinorUnits({ amount, currency })).toBe(minor);
      expect(amount.split('.')[1]?.length ?? 0).toBe(DIGITS[currency]);
    }),
  );
});

test('an amount with fewer digits than its currency has means the same as with zeros added', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), currency, fc.nat(4), fc.nat(3), (whole, currency, digits, zeros) => {
      const fraction = '7'.repeat(Math.min(digits, DIGITS[currency]));
      const amount = fraction ? `${whole}.${fraction}` : `${whole}`;
      const minor = toMinorUnits({ amount: '0'.repeat(zeros) + amount, currency });
      expect(minor).toBe(Number(`${whole}${fraction.padEnd(DIGITS[currency], '0')}`));
    }),
  );
});

test.each<[number, string, string]>([
  [0, 'EUR', '0.00'],
  [5, 'EUR', '0.05'],
  [125_000, 'EUR', '1250.00'],
  [1250, 'JPY', '1250'],
  [0, 'JPY', '0'],
  [1_250_000, 'KWD', '1250.000'],
  [1, 'CLF', '0.0001'],
  [LARGEST, 'EUR', '90071992547409.91'],
  [LARGEST, 'JPY', '9007199254740991'],
  [LARGEST, 'KWD', '9007199254740.991'],
])('%d minor units of %s are written %s', (minor, currency, amount) => {
  expect(fromMinorUnits(minor, currency)).toBe(amount);
});

describe('an amount is refused', () => {
  test.each(CURRENCIES)('with more decimal digits than %s has, even zeros', (code) => {
    const amount = `1.${'0'.repeat(DIGITS[code] + 1)}`;
    expect(problemOf(amount, code)).toBe(
      `Expected at most ${DIGITS[code]} decimal digits for ${code}, but got ${DIGITS[code] + 1}: ${amount}.`,
    );
  });

  test.each(CURRENCIES)('beyond the largest exact number of minor units of %s', (code) => {
    const largest = fromMinorUnits(LARGEST, code);
    const oneMore = largest.replace(/1$/, '2');
    expect(toMinorUnits({ amount: largest, currency: code })).toBe(LARGEST);
    expect(problemOf(oneMore, code)).toBe(`Expected at most ${largest} ${code}, but got ${oneMore}.`);
    expect(problemOf('9'.repeat(40), code)).toMatch(/^Expected at most/);
  });

  test.each(['-1', '-0', '-0.01'])('below nothing: %s', (amount) => {
    expect(problemOf(amount, 'EUR')).toBe(`Expected an amount that is not negative, but got ${amount}.`);
  });

  test.each(['', ' 1', '1 ', '1.', '.5', '+1', '1e3', '1,000', '0x10', '١', 'NaN', '1.2.3', '1'.repeat(41), '1\n'])(
    'where it is no plain decimal number: %j',
    (amount) => {
      expect(isDecimal(amount)).toBe(false);
      expect(problemOf(amount, 'EUR')).toMatch(/^Expected a decimal number/);
    },
  );
});

/** A decimal number as a whole count of its 50th digit behind the point. */
function finest(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(50, '0'));
}

const digits = (minLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength: 40 });
/** Any number that may bound an amount: negative, finer than its currency, or beyond all amounts. */
const bound = fc
  .tuple(fc.constantFrom('', '', '-'), digits(1), fc.option(digits(1)))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`);

test('a bound lets through the amounts that are not below it, or not above it, whatever number it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        bound,
        fc
          .tuple(minorUnits, fc.constantFrom('', '0', '001', '9'))
          .map(([minor, more]) => `${fromMinorUnits(minor, 'EUR')}${more}`),
      ),
      minorUnits,
      currency,
      (limit, minor, currency) => {
        expect(isDecimal(limit)).toBe(true);
        const amount = finest(fromMinorUnits(minor, currency));
        // `finest` sees no sign where all digits are zero; it makes no difference there.
        const exact = limit.startsWith('-') ? -finest(limit.slice(1)) : finest(limit);
        expect(minor >= minorUnitsAtLeast(limit, currency)).toBe(amount >= exact);
        expect(minor <= minorUnitsAtMost(limit, currency)).toBe(amount <= exact);
      },
    ),
    { numRuns: 2_000 },
  );
});
