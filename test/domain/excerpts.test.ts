import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { excerptsOf, MAX_EXCERPT } from '../../src/domain/excerpts.ts';

const LONG = 'Payment is due in thirty days. '.repeat(40);

test('texts of up to 500 characters are kept whole', () => {
  const before = '😀'.repeat(MAX_EXCERPT);
  expect(excerptsOf(before, 'Short.')).toEqual({ before, after: 'Short.', isWhole: true });
});

test('of long texts the part around what differs is kept', () => {
  const before = `${LONG}Notice: 30 days. ${LONG}`;
  const after = `${LONG}Notice: 60 days. ${LONG}`;
  expect(excerptsOf(before, after)).toEqual({
    before: '… Payment is due in thirty days. Notice: 30 days. Payment is due in thirty days. P…',
    after: '… Payment is due in thirty days. Notice: 60 days. Payment is due in thirty days. P…',
    isWhole: false,
  });
});

test('of long texts, whatever they are, what is kept begins and ends alike, and differs', () => {
  const characters = fc.string({ unit: 'binary', maxLength: 700 });
  const kept = (text: string) => [...text.replace(/^…|…$/g, '')];
  fc.assert(
    fc.property(characters, characters, characters, (start, middle, end) => {
      const [before, after] = [`${start}${LONG}${end}`, `${start}${middle}x${LONG}${end}`];
      const { before: one, after: other, isWhole } = excerptsOf(before, after);
      expect(isWhole).toBe(false);
      expect(one).not.toBe(other);
      for (const [whole, part] of [
        [before, one],
        [after, other],
      ] as const) {
        expect(kept(part).length).toBeLessThanOrEqual(MAX_EXCERPT);
        expect(whole).toContain(kept(part).join(''));
      }
    }),
  );
});
