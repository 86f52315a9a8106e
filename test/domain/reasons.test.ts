import { expect, test } from '@jest/globals';
import { actionReason } from '../../src/domain/reasons.ts';
import { refusalOf } from '../support/domain/refusals.ts';

test.each([
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['blank', '  '],
  ['too long', 'x'.repeat(2_001)],
  ['with NUL', 'a\0'],
])('a reason that is needed cannot be %s', (_, reason) => {
  expect(refusalOf(() => actionReason(reason, true))).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'reason'] },
  ]);
});

test('a reason that is not needed may be absent, but not be empty or too long', () => {
  expect(actionReason(undefined, false)).toBeNull();
  expect(actionReason(null, false)).toBeNull();
  expect(actionReason('\nagreed ', false)).toBe('agreed');
  expect(refusalOf(() => actionReason('', false))).toHaveLength(1);
  expect(refusalOf(() => actionReason('x'.repeat(2_001), false))).toHaveLength(1);
});

test.each([true, false])('a reason may have 2000 characters, needed or not: %s', (needed) => {
  expect(actionReason('x'.repeat(2_000), needed)).toHaveLength(2_000);
});
