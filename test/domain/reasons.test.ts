import { expect, test } from '@jest/globals';
import { noteBody } from '../../src/domain/notes.ts';
import { actionReason } from '../../src/domain/reasons.ts';
import { requireVersion } from '../../src/domain/versions.ts';
import { refusalOf } from '../support/refusals.ts';

test.each([undefined, null, '', '  ', 'x'.repeat(2_001), 'a\0'])('a reason that is needed cannot be %j', (reason) => {
  expect(refusalOf(() => actionReason(reason, true))).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'reason'] },
  ]);
});

test('a reason that is not needed may be absent, but not be empty or too long', () => {
  expect(actionReason(undefined, false)).toBeNull();
  expect(actionReason(null, false)).toBeNull();
  expect(actionReason(' agreed ', false)).toBe('agreed');
  expect(refusalOf(() => actionReason('', false))).toHaveLength(1);
  expect(refusalOf(() => actionReason('x'.repeat(2_001), false))).toHaveLength(1);
});

test('reasons and notes may be as long as their limits', () => {
  expect(actionReason('x'.repeat(2_000), true)).toHaveLength(2_000);
  expect(noteBody('x'.repeat(10_000))).toHaveLength(10_000);
});

test.each(['', ' ', 'x'.repeat(10_001), '\ud800'])('a note cannot be %j', (body) => {
  expect(refusalOf(() => noteBody(body))).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'body'] }]);
});

test('a row moves on only from the version that was expected, where one was', () => {
  expect(() => requireVersion('note', 3, undefined)).not.toThrow();
  expect(() => requireVersion('note', 3, null)).not.toThrow();
  expect(() => requireVersion('note', 3, 3)).not.toThrow();
  expect(refusalOf(() => requireVersion('note', 3, 2))).toEqual([
    {
      code: 'VERSION_CONFLICT',
      message: expect.stringContaining('Expected version 2 of the note, but it is at version 3'),
      path: ['input', 'expectedVersion'],
      expectedVersion: 2,
      currentVersion: 3,
    },
  ]);
  expect(refusalOf(() => requireVersion('note', 3, 0))).toMatchObject([{ expectedVersion: 0 }]);
});
