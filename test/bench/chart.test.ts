import { expect, test } from '@jest/globals';
import { chart } from '../../bench/chart.ts';

test('bars are as long as the shares they stand for, also beyond the server that is written by hand', () => {
  const svg = chart([{ contracts: 20, portal: 1.25, apollo: 0.25, targets: [] }]);
  const width = (kind: string) => Number(new RegExp(`class="${kind}" [^>]*width="([\\d.]+)"`).exec(svg)?.[1]);
  expect(width('portal') / width('hand')).toBeCloseTo(1.25, 2);
  expect(width('apollo') / width('hand')).toBeCloseTo(0.25, 2);
  for (const share of ['1.00', '1.25', '0.25']) expect(svg).toContain(`>${share}</text>`);
});
