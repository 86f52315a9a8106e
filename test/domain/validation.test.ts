import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { characterProblem } from '../../src/domain/texts.ts';
import { InputCheck } from '../../src/domain/validation.ts';
import { refusalOf } from '../support/domain/refusals.ts';

const PATH = ['input', 'name'];
/** One character to people, two units to JavaScript. */
const ASTRAL = '𝄞';

/** What a text becomes, or the message it is refused with. */
function checked(kind: 'line' | 'text', value: string | null | undefined, max = 5): string {
  const check = new InputCheck();
  const text = check[kind](PATH, value, max);
  try {
    check.done();
    return text;
  } catch {
    return refusalOf(() => check.done())[0]!.message;
  }
}

describe.each(['line', 'text'] as const)('a %s', (kind) => {
  test.each([
    ['a', 'a'],
    ['abcde', 'abcde'],
    ['\nab cd \n', 'ab cd'],
    ['ab\ufeff\u2003', 'ab'],
    ['e\u0301', 'e\u0301'],
    [ASTRAL.repeat(5), ASTRAL.repeat(5)],
    ['مرحبا', 'مرحبا'],
    ['a\u200db', 'a\u200db'],
    ['\u200fa', '\u200fa'],
    ['\u202ba\u202c', '\u202ba\u202c'],
  ])('%j is kept as %j', (value, kept) => expect(checked(kind, value)).toBe(kept));

  test.each<[string, string | null | undefined, string]>([
    ['missing', undefined, 'Expected a text of 1 to 5 characters, but got none.'],
    ['null', null, 'Expected a text of 1 to 5 characters, but got none.'],
    ['empty', '', 'Expected 1 to 5 characters, but got none.'],
    ['blank', ' \t\n', 'Expected 1 to 5 characters, but got only white space.'],
    ['invisible', ' \u200b\u2800', 'Expected 1 to 5 characters, but got none that can be seen.'],
    ['too long', 'abcdef', 'Expected at most 5 characters, but got 6: "abcdef"'],
    ['too long in code points', ASTRAL.repeat(6), `Expected at most 5 characters, but got 6: "${ASTRAL.repeat(6)}"`],
    ['with NUL', 'a\0b', 'Expected text without the character NUL (U+0000).'],
    [
      'with the first half of a surrogate pair',
      'a\ud834',
      'Expected well-formed Unicode, but got half of a surrogate pair.',
    ],
    ['with the second half of one', '\udd1ea', 'Expected well-formed Unicode, but got half of a surrogate pair.'],
  ])('%s is refused', (_, value, message) => expect(checked(kind, value)).toBe(message));

  test('that is far too long is not repeated as a whole in the message', () => {
    expect(checked(kind, 'x'.repeat(100_000)).length).toBeLessThan(150);
  });
});

test('a text that may be absent may be null or left out, but not be empty', () => {
  const check = new InputCheck();
  expect(check.optionalText(PATH, null, 5)).toBeNull();
  expect(check.optionalText(PATH, undefined, 5)).toBeNull();
  expect(check.optionalLine(PATH, ' ab ', 5)).toBe('ab');
  check.done();
  check.optionalText(PATH, '', 5);
  expect(refusalOf(() => check.done())).toHaveLength(1);
});

test('a value that must be present is kept where it is left out, and refused where it is null', () => {
  const check = new InputCheck();
  expect(check.present(PATH, undefined, 'before')).toBe('before');
  expect(check.present(PATH, 'after', 'before')).toBe('after');
  check.done();
  check.present(PATH, null, 'before');
  expect(refusalOf(() => check.done())).toMatchObject([{ code: 'INVALID_INPUT', path: PATH }]);
});

test('all that is wrong with one input is reported at once, in the order it was checked', () => {
  const check = new InputCheck();
  check.text(['input', 'name'], '', 5);
  check.optionalText(['input', 'phone'], 'too long', 5);
  check.line(['input', 'title'], 'good', 5);
  check.refuse(['input', 'value', 'amount'], 'too much');
  expect(refusalOf(() => check.done()).map((error) => error.path.join('.'))).toEqual([
    'input.name',
    'input.phone',
    'input.value.amount',
  ]);
});

test('characters are fine where both engines keep them: all but NUL and halves of surrogate pairs', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 1, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        expect(characterProblem(text) === null).toBe(Buffer.from(text).toString() === text);
      },
    ),
  );
});
