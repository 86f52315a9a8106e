import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText, KEPT_DAYS, keptSince } from '../../src/domain/idempotency.ts';

const values = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 3 }), { noNullPrototype: true });

/** The same with the fields of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, part]) => [name, reversed(part)]),
  );
}

describe('arguments as text', () => {
  test('are the same in whatever order the fields of their objects come', () => {
    fc.assert(fc.property(values, (input) => canonicalText(reversed(input) as object) === canonicalText(input)));
  });

  test('are the same for the same arguments alone', () => {
    // As JSON has them: it has one zero.
    const plain = (input: object): unknown => JSON.parse(JSON.stringify(input));
    const few = fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom(null, 0, '0', '', [], [0], {}, { a: 0 }));
    fc.assert(
      fc.property(fc.oneof(few, values), fc.oneof(few, values), (one, other) => {
        const isSame = canonicalText(one) === canonicalText(other);
        expect(isSame).toBe(isDeepStrictEqual(plain(one), plain(other)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('tell a field that is left out from one that is null', () => {
    const name = fc.string({ maxLength: 3 });
    fc.assert(
      fc.property(values, name, (input, field) => {
        const { [field]: _, ...without } = input;
        expect(canonicalText({ ...without, [field]: null })).not.toBe(canonicalText(without));
        expect(canonicalText({ ...without, [field]: undefined })).toBe(canonicalText(without));
      }),
    );
  });

  test('keep the order of lists', () => {
    expect(canonicalText({ ids: ['a', 'b'] })).not.toBe(canonicalText({ ids: ['b', 'a'] }));
  });
});

test('a key is kept for seven days', () => {
  expect(KEPT_DAYS).toBe(7);
  expect(keptSince('2026-03-08T12:00:00.000Z')).toBe('2026-03-01T12:00:00.000Z');
});
