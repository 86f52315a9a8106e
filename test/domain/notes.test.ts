import { expect, test } from '@jest/globals';
import { noteBody } from '../../src/domain/notes.ts';
import { refusalOf } from '../support/refusals.ts';

test('a note may have 10000 characters, and loses the white space around it', () => {
  expect(noteBody(` ${'x'.repeat(10_000)}\n`)).toBe('x'.repeat(10_000));
});

test.each([
  ['empty', ''],
  ['blank', ' '],
  ['too long', 'x'.repeat(10_001)],
  ['half of a surrogate pair', '\ud800'],
])('a note cannot be %s', (_, body) => {
  expect(refusalOf(() => noteBody(body))).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'body'] }]);
});
