import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  changedNumber,
  changedNumberProblem,
  changesAsNumber,
  parseJson,
} from '../../src/graphql/schema/jsonNumbers.ts';

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

test('an integer would be changed where it is beyond 2^53 - 1', () => {
  const integer = fc.oneof(fc.bigInt(), fc.bigInt({ min: SAFE - 5n, max: SAFE + 5n }), fc.maxSafeInteger().map(BigInt));
  fc.assert(
    fc.property(integer, (integer) => {
      const isBeyond = integer > SAFE || integer < -SAFE;
      expect(changesAsNumber(String(integer))).toBe(isBeyond);
      expect(changesAsNumber(`${integer}.0`)).toBe(isBeyond);
    }),
  );
});

test('a number as JavaScript writes it would not, but for large integers in full', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const written = JSON.stringify(number);
      expect(changesAsNumber(written)).toBe(Math.abs(number) > Number.MAX_SAFE_INTEGER && !written.includes('e'));
      expect(changesAsNumber(number.toExponential())).toBe(false);
    }),
  );
});

test('a long number costs no more than it is long', () => {
  const zeros = '0'.repeat(200_000);
  expect(changesAsNumber(`1${zeros}1${zeros}e-399000`)).toBe(false);
  expect(changesAsNumber(`1${zeros}1${zeros}e-399900`)).toBe(true);
  expect(changedNumberProblem(`1${zeros}`).length).toBeLessThan(200);
});

test('JSON is read as ever, and what of its numbers was changed is remembered by where they are', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
  const read = parseJson('{"a":[1,{"b":9007199254740993}],"c":9007199254740991,"d":1,"d":"x"}') as object;
  expect(changedNumber(read, 'a')).toBe('9007199254740993');
  expect(changedNumber(read, 'c')).toBeUndefined();
  expect(changedNumber(read, 'd')).toBeUndefined();
  expect(() => parseJson('{"a":9007199254740993')).toThrow(SyntaxError);
});
