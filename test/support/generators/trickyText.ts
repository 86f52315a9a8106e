import fc from 'fast-check';

/** Characters that change when they are folded or normalized, change places with others, or cannot be seen. */
const TRICKY = [
  ...'aAiIıİjJßẞſﬁΣσςΆᾳᾼᾲᾴµ\u1e9a\u0149\u03d3\u03d4ᴬＡｶﾞ가㎏№¨´ .',
  ...'\u0301\u0300\u0308\u0307\u030c\u0323\u0331\u0342\u0345\u0f71\u0f72\u1100\u1161',
  ...'\u00ad\u034f\u200b\u200d\u202e\u2066\u2800\u3164\uffa0\ufe0f\u{e0061}\ufdd0\ufffd',
];

/** Texts of any characters, most of them tricky ones. */
export function trickyText(): fc.Arbitrary<string> {
  const unit = fc.oneof(
    { arbitrary: fc.constantFrom(...TRICKY), weight: 5 },
    { arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), weight: 1 },
  );
  return fc.string({ unit, maxLength: 12 });
}
