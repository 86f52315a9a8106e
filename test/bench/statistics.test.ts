import { expect, test } from '@jest/globals';
import { interleave, median, medianRatio, percentile } from '../../bench/statistics.ts';

test('the median of figures is the middle one, or the mean of the middle two', () => {
  expect(median([10, 2, 9])).toBe(9);
  expect(median([10, 2, 9, 1])).toBe(5.5);
  expect(() => median([])).toThrow('no figures');
});

test('a percentile lies between the figures next to it', () => {
  const rising = Float64Array.from({ length: 101 }, (_, i) => i);
  expect([0, 50, 99, 100].map((percent) => percentile(rising, percent))).toEqual([0, 50, 99, 100]);
  expect(percentile([10, 20], 75)).toBe(17.5);
});

test('a ratio is taken within each round, so that a slow round does not count as a slow server', () => {
  expect(medianRatio([100, 10, 90], [200, 20, 180])).toBe(0.5);
});

test('rounds go forwards and backwards in turn, after one that does not count', async () => {
  const measured: string[] = [];
  const results = await interleave(['a', 'b'], 3, async (one) => measured.push(one));
  expect(measured.join('')).toBe('ababbaab');
  expect([...results]).toEqual([
    ['a', [3, 6, 7]],
    ['b', [4, 5, 8]],
  ]);
});

test('a single round is all that is measured', async () => {
  const measured: string[] = [];
  await interleave(['a', 'b'], 1, async (one) => measured.push(one));
  expect(measured).toEqual(['a', 'b']);
});
