import { significantDigits } from '../../domain/significantDigits.ts';

/** Cheap pre-check: matches every number that may lose precision, and much else. */
const LONG_NUMBER = /[\d.]{16}/;
/** No literal that keeps its digits needs to be longer than this. */
const MAX_CHARACTERS = 60;

/** The source text of numbers that lost precision when parsed, by the object or list that holds them. */
const impreciseIn = new WeakMap<object, Map<string, string>>();

/**
 * Parses JSON and records which numbers lost precision, for `impreciseNumber`.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  try {
    return JSON.parse(text, recordImpreciseNumber as (key: string, value: unknown) => unknown);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Too deeply nested for a reviver (stack overflow), and so rejected later by the depth limit.
    return JSON.parse(text);
  }
}

function recordImpreciseNumber(this: object, key: string, value: unknown, { source }: { source?: string }): unknown {
  if (typeof value === 'number' && source !== undefined && isImprecise(source)) {
    const changed = impreciseIn.get(this) ?? new Map<string, string>();
    impreciseIn.set(this, changed.set(key, source));
  }
  return value;
}

/** The source text of the first number within a parsed property that lost precision; undefined if there is none. */
export function impreciseNumber(holder: object, key: string): string | undefined {
  const own = impreciseIn.get(holder)?.get(key);
  const value = (holder as Record<string, unknown>)[key];
  if (own !== undefined || typeof value !== 'object' || value === null) return own;
  for (const inner of Object.keys(value)) {
    const found = impreciseNumber(value, inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether a JSON number literal loses precision as a double: integers beyond 2^53 - 1 do, in any notation. Fractions do
 * not count, since every JSON parser rounds them to about 16 digits, nor do literals such as 6.02e23 that round-trip.
 */
export function isImprecise(source: string): boolean {
  const value = Number(source);
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER || !Number.isFinite(value)) return false;
  if (!/e/i.test(source) || source.length > MAX_CHARACTERS) return true;
  return significantDigits(source) !== significantDigits(String(value));
}

export function impreciseNumberProblem(source: string): string {
  const written = source.length > MAX_CHARACTERS ? `${source.slice(0, MAX_CHARACTERS)}...` : source;
  return `Expected integers of at most ${Number.MAX_SAFE_INTEGER}, but got ${written}, which would be changed. Send it as a string.`;
}
