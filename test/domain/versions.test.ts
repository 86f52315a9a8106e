import { expect, test } from '@jest/globals';
import { requireVersion } from '../../src/domain/versions.ts';
import { refusalOf } from '../support/domain/refusals.ts';

test('a row moves on only from the version that was expected, where one was', () => {
  const current = { id: 'note_x', version: 3 };
  expect(() => requireVersion('note', current, undefined)).not.toThrow();
  expect(() => requireVersion('note', current, null)).not.toThrow();
  expect(() => requireVersion('note', current, 3)).not.toThrow();
  expect(refusalOf(() => requireVersion('note', current, 2))).toEqual([
    {
      code: 'VERSION_CONFLICT',
      message: expect.stringContaining('Expected version 2 of the note, but it is at version 3'),
      path: ['input', 'expectedVersion'],
      expectedVersion: 2,
      currentVersion: 3,
      current,
    },
  ]);
  expect(refusalOf(() => requireVersion('note', current, 0))).toMatchObject([{ expectedVersion: 0 }]);
});
