import { expect, test } from '@jest/globals';
import { readArguments } from '../../src/cli/seedArguments.ts';

test('the arguments of the seed are a number of customers, and whether to add to what is there', () => {
  expect(readArguments(['--customers', '1000'])).toEqual({ customers: 1_000, force: false });
  expect(readArguments(['--force', '--customers=1'])).toEqual({ customers: 1, force: true });
});

const WRONG: [args: string[], problem: string][] = [
  [[], '--customers takes a number from 1 to 100000, but got nothing'],
  [['--customers', '0'], '--customers takes a number from 1 to 100000, but got "0"'],
  [['--customers', '100001'], '--customers takes a number from 1 to 100000, but got "100001"'],
  [['--customers', '1e3'], '--customers takes a number from 1 to 100000, but got "1e3"'],
  [['--customers'], "Option '--customers <value>' argument missing"],
  [['--customers', '3', '--fast'], "Unknown option '--fast'"],
  [['--customers', '3', '4'], "Unexpected argument '4'"],
];

test.each(WRONG)('the arguments %j are refused with one line', (args, problem) => {
  expect(() => readArguments(args)).toThrow(`Usage: npm run seed -- --customers N [--force] (${problem}).`);
});
