/** What a number that would be changed looks like, among much that looks like it. */
const LONG_NUMBER = /[\d.]{16}/;
/** No number that keeps its digits needs more to be written than this. */
const MAX_WRITTEN = 60;

/** The numbers that were changed when their JSON was read, as they had been written, by the object or list they are in. */
const changedIn = new WeakMap<object, Map<string, string>>();

/**
 * Reads JSON, and remembers which of its numbers are not what was written, for `changedNumber` to tell.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  try {
    return JSON.parse(text, noteChangedNumber as (key: string, value: unknown) => unknown);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // It is nested too deep to be gone through, and so for anybody to take it.
    return JSON.parse(text);
  }
}

function noteChangedNumber(this: object, key: string, value: unknown, { source }: { source?: string }): unknown {
  if (typeof value === 'number' && source !== undefined && changesAsNumber(source)) {
    const changed = changedIn.get(this) ?? new Map<string, string>();
    changedIn.set(this, changed.set(key, source));
  }
  return value;
}

/** The first number in a property of what `parseJson` read that is not what was written; undefined where there is none. */
export function changedNumber(holder: object, key: string): string | undefined {
  const own = changedIn.get(holder)?.get(key);
  const value = (holder as Record<string, unknown>)[key];
  if (own !== undefined || typeof value !== 'object' || value === null) return own;
  for (const inner of Object.keys(value)) {
    const found = changedNumber(value, inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether a number of JSON, as it is written, would become another one. That goes for integers beyond 2^53 - 1, in whatever
 * form; fractions are rounded to about 16 digits by everybody who reads JSON, and powers of ten such as 6.02e23 stay.
 */
export function changesAsNumber(source: string): boolean {
  const value = Number(source);
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER || !Number.isFinite(value)) return false;
  if (!/e/i.test(source) || source.length > MAX_WRITTEN) return true;
  return significantDigits(source) !== significantDigits(String(value));
}

function significantDigits(number: string): string {
  return number
    .replace(/e.*$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
}

export function changedNumberProblem(source: string): string {
  const written = source.length > MAX_WRITTEN ? `${source.slice(0, MAX_WRITTEN)}...` : source;
  return `Expected integers of at most ${Number.MAX_SAFE_INTEGER}, but got ${written}, which would be changed. Send it as a string.`;
}
