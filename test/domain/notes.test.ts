import { expect, test } from '@jest/globals';
import { noteBody } from '../../src/domain/notes.ts';
import { refusalOf } from '../support/domain/refusals.ts';

test('a note may have 10000 characters, and loses the blank lines around it', () => {
  expect(noteBody(` \n${'x'.repeat(10_000)}\n\t `)).toBe('x'.repeat(10_000));
});

test('a note keeps how its lines are indented', () => {
  expect(noteBody('\n\t\n    if (true) {\n\tcall();\n    }\n')).toBe('    if (true) {\n\tcall();\n    }');
});

test.each([
  ['empty', ''],
  ['blank', ' '],
  ['too long', 'x'.repeat(10_001)],
  ['half of a surrogate pair', '\ud800'],
])('a note cannot be %s', (_, body) => {
  expect(refusalOf(() => noteBody(body))).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'body'] }]);
});
