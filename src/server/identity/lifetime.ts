import type { JWTPayload } from 'jose';
import { RefusedToken } from './claims.ts';

/**
 * Refuses a token that is valid for longer than `maxAge`, counted from when it was issued or, if it does not say so or
 * names a time in the future, from now. All in seconds; clocks may differ by `tolerance`.
 * @throws RefusedToken
 */
export function requireShortLived({ exp = 0, iat }: JWTPayload, maxAge: number, now: number, tolerance = 0): void {
  const issued = Math.min(iat ?? now, now);
  if (exp - issued > maxAge + tolerance) throw new RefusedToken('exp is later than AUTH_MAX_AGE allows');
}
