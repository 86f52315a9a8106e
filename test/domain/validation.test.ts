import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { characterProblem, InputCheck } from '../../src/domain/validation.ts';
import { refusalOf } from '../support/refusals.ts';

const PATH = ['input', 'name'];
/** One character to people, two units to JavaScript. */
const ASTRAL = '𝄞';

/** What a text becomes, or the message it is refused with. */
function checked(value: string | null | undefined, max = 5): string {
  const check = new InputCheck();
  const text = check.text(PATH, value, max);
  try {
    check.done();
    return text;
  } catch {
    return refusalOf(() => check.done())[0]!.message;
  }
}

describe('a text', () => {
  test.each([
    ['a', 'a'],
    ['abcde', 'abcde'],
    ['  ab cd\n', 'ab cd'],
    ['\u00a0\ufeffab\u2003', 'ab'],
    ['e\u0301', 'e\u0301'],
    [ASTRAL.repeat(5), ASTRAL.repeat(5)],
    ['مرحبا', 'مرحبا'],
    ['a\u200db', 'a\u200db'],
    ['\u0001', '\u0001'],
  ])('%j is kept as %j', (value, kept) => expect(checked(value)).toBe(kept));

  test.each<[string, string | null | undefined, string]>([
    ['missing', undefined, 'Expected a text of 1 to 5 characters, but got none.'],
    ['null', null, 'Expected a text of 1 to 5 characters, but got none.'],
    ['empty', '', 'Expected 1 to 5 characters, but got none.'],
    ['blank', ' \t\n', 'Expected 1 to 5 characters, but got only white space.'],
    ['too long', 'abcdef', 'Expected at most 5 characters, but got 6: "abcdef"'],
    ['too long in code points', ASTRAL.repeat(6), `Expected at most 5 characters, but got 6: "${ASTRAL.repeat(6)}"`],
    ['with NUL', 'a\0b', 'Expected text without the character NUL (U+0000).'],
    [
      'with the first half of a surrogate pair',
      'a\ud834',
      'Expected well-formed Unicode, but got half of a surrogate pair.',
    ],
    ['with the second half of one', '\udd1ea', 'Expected well-formed Unicode, but got half of a surrogate pair.'],
  ])('%s is refused', (_, value, message) => expect(checked(value)).toBe(message));

  test('is accepted exactly where it has 1 to the allowed number of code points once trimmed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (value) => {
        fc.pre(!value.includes('\0'));
        const length = [...value.trim()].length;
        if (length >= 1 && length <= 5) expect(checked(value)).toBe(value.trim());
        else expect(checked(value)).toMatch(/^Expected/);
      }),
    );
  });

  test('that is far too long is not repeated as a whole in the message', () => {
    expect(checked('x'.repeat(100_000)).length).toBeLessThan(150);
  });
});

test('a text that may be absent may be null or left out, but not be empty', () => {
  const check = new InputCheck();
  expect(check.optionalText(PATH, null, 5)).toBeNull();
  expect(check.optionalText(PATH, undefined, 5)).toBeNull();
  expect(check.optionalText(PATH, ' ab ', 5)).toBe('ab');
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
  check.text(['input', 'title'], 'good', 5);
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
