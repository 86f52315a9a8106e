import { DomainError } from './errors.ts';
import type { Instant } from './time.ts';
import { InputCheck, LIMITS } from './validation.ts';

/** How many days a key is kept at least, from its first use. */
export const KEPT_DAYS = 7;

const PATH = ['input', 'idempotencyKey'];

/** What a key was used for: a mutation, and a digest of its arguments. */
export interface Use {
  readonly mutation: string;
  readonly argumentsDigest: string;
}

/** Keys from before this instant are not kept any longer. */
export function keptSince(now: Instant): Instant {
  return new Date(Date.parse(now) - KEPT_DAYS * 24 * 60 * 60 * 1_000).toISOString();
}

/** @throws DomainError if it is empty, too long or malformed */
export function idempotencyKey(key: string): string {
  const check = new InputCheck();
  const checked = check.line(PATH, key, LIMITS.idempotencyKey);
  check.done();
  return checked;
}

/** @throws DomainError `IDEMPOTENCY_KEY_REUSED` if a key is to be used for anything but what it was used for first */
export function requireSameUse(first: Use, { mutation, argumentsDigest }: Use): void {
  if (first.mutation === mutation && first.argumentsDigest === argumentsDigest) return;
  const other = first.mutation === mutation ? `${mutation} with other arguments` : first.mutation;
  const message = `Expected a new key, but you have used this one for ${other}. Send exactly what you sent then, or choose another key.`;
  throw new DomainError({ code: 'IDEMPOTENCY_KEY_REUSED', message, path: PATH });
}

/**
 * Arguments as text, which is the same for the same arguments: the fields of objects have no order. A field that is left out
 * differs from one that is null, as it does in updates.
 */
export function canonicalText(values: object): string {
  return JSON.stringify(values, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
