/** The longest text that is kept whole, and the longest part of one that is not, in characters (Unicode code points). */
export const MAX_EXCERPT = 500;
/** How much of what is the same is kept on each side of what differs. */
const CONTEXT = 40;

/**
 * Two texts that differ. Of long ones, the part around what differs, of up to `MAX_EXCERPT` characters, with `…` where
 * something was left out.
 */
export function excerptsOf(before: string, after: string): { before: string; after: string; isWhole: boolean } {
  const texts = [[...before], [...after]] as const;
  if (texts.every(({ length }) => length <= MAX_EXCERPT)) return { before, after, isWhole: true };
  const start = commonStart(...texts);
  const end = commonStart(...mapBoth(texts, (text) => text.slice(start).reverse()));
  const [first, second] = mapBoth(texts, (text) => excerpt(text, start - CONTEXT, text.length - end + CONTEXT));
  return { before: first, after: second, isWhole: false };
}

function mapBoth<T, R>([one, other]: readonly [T, T], map: (value: T) => R): [R, R] {
  return [map(one), map(other)];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const length = one.findIndex((character, at) => character !== other[at]);
  return length < 0 ? one.length : length;
}

function excerpt(text: readonly string[], from: number, to: number): string {
  const start = Math.max(from, 0);
  const end = Math.min(to, text.length, start + MAX_EXCERPT);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).join('')}${end < text.length ? '…' : ''}`;
}
