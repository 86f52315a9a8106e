import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  impreciseNumber,
  impreciseNumberProblem,
  isImprecise,
  parseJson,
} from '../../src/graphql/schema/jsonNumbers.ts';

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

test('an integer would be changed where it is beyond 2^53 - 1', () => {
  const integer = fc.oneof(fc.bigInt(), fc.bigInt({ min: SAFE - 5n, max: SAFE + 5n }), fc.maxSafeInteger().map(BigInt));
  fc.assert(
    fc.property(integer, (integer) => {
      const isBeyond = integer > SAFE || integer < -SAFE;
      expect(isImprecise(String(integer))).toBe(isBeyond);
      expect(isImprecise(`${integer}.0`)).toBe(isBeyond);
    }),
  );
});

test('a number as JavaScript writes it would not, but for large integers in full', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const written = JSON.stringify(number);
      expect(isImprecise(written)).toBe(Math.abs(number) > Number.MAX_SAFE_INTEGER && !written.includes('e'));
      expect(isImprecise(number.toExponential())).toBe(false);
    }),
  );
});

test('a long number costs no more than it is long', () => {
  const zeros = '0'.repeat(200_000);
  expect(isImprecise(`1${zeros}1${zeros}e-399000`)).toBe(false);
  expect(isImprecise(`1${zeros}1${zeros}e-399900`)).toBe(true);
  expect(impreciseNumberProblem(`1${zeros}`).length).toBeLessThan(200);
});

test('JSON is read as ever, and what of its numbers was changed is remembered by where they are', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
  const read = parseJson('{"a":[1,{"b":9007199254740993}],"c":9007199254740991,"d":1,"d":"x"}') as object;
  expect(impreciseNumber(read, 'a')).toBe('9007199254740993');
  expect(impreciseNumber(read, 'c')).toBeUndefined();
  expect(impreciseNumber(read, 'd')).toBeUndefined();
  expect(() => parseJson('{"a":9007199254740993')).toThrow(SyntaxError);
});
