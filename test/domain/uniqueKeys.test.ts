import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caseFoldedKey, caseSensitiveKey } from '../../src/domain/uniqueKeys.ts';
import { trickyText } from '../support/generators/trickyText.ts';

const RUNS = { numRuns: 3_000 };
const CANONICAL = ['NFC', 'NFD'];
const COMPATIBLE = [...CANONICAL, 'NFKC', 'NFKD'];

describe.each([
  { name: 'that keeps case', keyOf: caseSensitiveKey, forms: CANONICAL },
  { name: 'without case', keyOf: caseFoldedKey, forms: COMPATIBLE },
])('a key $name', ({ keyOf, forms }) => {
  test('is its own key', () => {
    fc.assert(
      fc.property(trickyText(), (text) => expect(keyOf(keyOf(text))).toBe(keyOf(text))),
      RUNS,
    );
  });

  test('is the same for every form of a text', () => {
    fc.assert(
      fc.property(trickyText(), fc.constantFrom(...forms), (text, form) =>
        expect(keyOf(text.normalize(form))).toBe(keyOf(text)),
      ),
      RUNS,
    );
  });

  test('does not know of characters that cannot be seen, nor of white space around the text', () => {
    for (const invisible of ['\u200b', '\u00ad', '\u2800', '\u3164', '\u200e', '\ufe0f', '\u{e0041}']) {
      expect(keyOf(` A${invisible}-1${invisible} `)).toBe(keyOf('A-1'));
    }
  });

  test('is another one for other accents', () => expect(keyOf('Müller')).not.toBe(keyOf('Muller')));
});

test.each([
  ['V-1', 'v-1'],
  ['STRASSE', 'straße'],
  ['ΟΔΟΣ', 'οδος'],
  ['ﬁx', 'FIX'],
  ['Ａ１', 'a1'],
  ['μ', 'µ'],
  ['a\u00a0b', 'A b'],
])('%s and %s have one key without case, and two keys with it', (one, other) => {
  expect(caseFoldedKey(one)).toBe(caseFoldedKey(other));
  expect(caseSensitiveKey(one)).not.toBe(caseSensitiveKey(other));
});
