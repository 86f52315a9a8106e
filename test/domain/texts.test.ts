import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isBidiBalanced } from '../../src/domain/bidi.ts';
import { quote } from '../../src/domain/errors.ts';
import { characterCount, lineProblem, withoutOuterBlankLines } from '../../src/domain/texts.ts';
import { trickyText } from '../support/generators/trickyText.ts';

const [LRE, RLE, PDF, LRO, RLO] = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e'];
const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];

describe('a line of text may not have', () => {
  const CONTROLS = [...Array(32).keys(), ...Array.from({ length: 33 }, (_, index) => 0x7f + index), 0x2028, 0x2029];
  test.each(CONTROLS)('the character %i', (code) => {
    const hexadecimal = code.toString(16).toUpperCase().padStart(4, '0');
    expect(lineProblem(`a${String.fromCharCode(code)}b`)).toContain(`U+${hexadecimal}`);
  });

  test.each([
    LRE,
    RLE,
    LRO,
    RLO,
    LRI,
    RLI,
    FSI,
    PDF,
    PDI,
    `${PDF}${RLO}`,
    `${RLI}${PDF}`,
    `${RLO}${PDI}`,
    `${LRI}${RLI}${PDI}`,
  ])('changes of direction like %j', (controls) =>
    expect(lineProblem(`a${[...controls].join('b')}c`)).toMatch(/direction/),
  );
});

test.each([
  'عقد \u200f 7',
  `${RLE}x${PDF}`,
  `${LRO}${RLO}${PDF}x${PDF}`,
  `${FSI}x${PDI}${LRI}${RLI}${PDI}${PDI}`,
  // The end of an isolate ends what was opened in it.
  `${RLI}${LRE}x${PDI}`,
  '👩\u200d👩\u200d👧',
  '\u06a9\u200c\u0647',
])('a line of text may be %j', (text) => expect(lineProblem(text)).toBeNull());

test('texts that are closed for themselves are so together, and inside of each other', () => {
  const control = fc.constantFrom(LRE, RLO, PDF, LRI, FSI, PDI, 'x');
  const balanced = fc.string({ unit: control, maxLength: 8 }).filter(isBidiBalanced);
  fc.assert(
    fc.property(balanced, balanced, (one, other) => {
      expect(isBidiBalanced(one + other)).toBe(true);
      for (const [open, close] of [
        [RLI, PDI],
        [LRE, PDF],
      ]) {
        expect(isBidiBalanced(`${one}${open}${other}${close}`)).toBe(true);
        expect(isBidiBalanced(`${one}${open}${other}`)).toBe(false);
        expect(isBidiBalanced(`${one}${close}${other}`)).toBe(false);
      }
    }),
  );
});

test('characters are counted as code points', () => {
  fc.assert(
    fc.property(fc.oneof(trickyText(), fc.string({ unit: 'binary' })), (text) =>
      expect(characterCount(text)).toBe([...text].length),
    ),
  );
  expect(characterCount('\ud83d')).toBe(1);
});

describe('of a text of several lines', () => {
  test.each([
    ['  a\n b ', '  a\n b'],
    ['\n\r\n \t\n\ta\r\n\r\nb\r\n', '\ta\r\n\r\nb'],
    ['\u2028\u00a0\u2029\u3000a', '\u3000a'],
    ['a', 'a'],
    [' \n ', ''],
    ['', ''],
  ])('%j is left %j', (text, left) => expect(withoutOuterBlankLines(text)).toBe(left));

  test('only white space goes, and what is left starts with a line that is not blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '\r', '\u2028', '\u200b') }), (text) => {
        const left = withoutOuterBlankLines(text);
        expect(left.trim()).toBe(text.trim());
        expect(withoutOuterBlankLines(left)).toBe(left);
        expect(left.split(/[\n\r\u2028\u2029]/)[0]?.trim() === '').toBe(left === '');
      }),
    );
  });
});

describe('what came is repeated', () => {
  test('whole up to 60 characters', () => {
    for (const character of ['x', '𝄞']) {
      expect(quote(character.repeat(60))).toBe(`"${character.repeat(60)}"`);
      expect(quote(character.repeat(61))).toBe(`"${character.repeat(60)}..."`);
    }
  });

  test.each([
    ['an emoji of several', '👩\u200d👩\u200d👧'],
    ['a flag', '🇩🇪'],
    ['a letter with a mark', 'e\u0301'],
    ['a syllable', 'नि'],
  ])('without cutting %s in half', (_, cluster) => {
    for (let before = 50; before <= 60; before++) {
      const text = JSON.parse(quote(`${'x'.repeat(before)}${cluster.repeat(30)}`)) as string;
      expect(text).toMatch(new RegExp(`^x{${before}}(${cluster})*\\.\\.\\.$`));
      expect(characterCount(text)).toBeLessThanOrEqual(63);
    }
  });

  test('in well-formed parts of it, however it is made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(3), (text, marks) => {
        const repeated = JSON.parse(quote(text + '\u0301'.repeat(100 * marks))) as string;
        expect(repeated.isWellFormed()).toBe(true);
        expect(characterCount(repeated)).toBeLessThanOrEqual(63);
      }),
    );
  });
});
