import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { searchable } from '../../src/db/search.ts';
import { trickyText } from '../support/generators/trickyText.ts';

const RUNS = { numRuns: 3_000 };

test('a text is searched by as itself, and found by every form of it', () => {
  fc.assert(
    fc.property(trickyText(), fc.constantFrom('NFC', 'NFD'), (text, form) => {
      expect(searchable(searchable(text))).toBe(searchable(text));
      expect(searchable(text.normalize(form))).toBe(searchable(text));
    }),
    RUNS,
  );
});

test('no text that can be looked for reaches across the border of two', () => {
  fc.assert(
    fc.property(fc.array(trickyText(), { minLength: 2, maxLength: 4 }), trickyText(), (texts, wanted) => {
      const found = searchable(...texts).includes(searchable(wanted));
      expect(found).toBe(texts.some((text) => searchable(text).includes(searchable(wanted))));
    }),
    RUNS,
  );
  const [first, second] = ['Anna', 'b@c.example'];
  for (const border of ['', ' ', '\n', '\0', '\ufdd0', '\uffff', '\ufffd', '\u001f']) {
    expect(searchable(first, second)).not.toContain(searchable(`a${border}b@`));
  }
});

test('what is absent takes no place', () => expect(searchable(null, 'A', null)).toBe('a'));

test('case is folded in full, and accents count', () => {
  expect(searchable('Straße ﬁt µ ΟΔΟΣ')).toBe(searchable('STRASSE FIT Μ οδος'));
  expect(searchable('café')).not.toContain(searchable('cafe'));
});
