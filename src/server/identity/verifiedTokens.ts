import { LRUCache } from 'lru-cache';
import type { Identity } from './identify.ts';

/** The total length of the tokens that are remembered, in characters: thousands of tokens of usual length. */
const MAX_CHARACTERS = 4_000_000;

interface Verified {
  identity: Identity;
  /** The keys it was verified with: a token counts only as long as these are used. */
  keys: object;
  /** When it was verified, in milliseconds. */
  at: number;
}

export interface VerifiedTokens {
  /** Whom a token stands for; undefined if it has not been verified with these keys, or expired since. `now` is in milliseconds. */
  find(token: string, keys: object, now: number): Identity | undefined;
  remember(token: string, verified: Verified): void;
}

/**
 * Remembers which tokens were verified, since checking a signature takes about as long as answering a request. A token that was
 * verified stays valid until it expires (`tolerance` seconds after its `exp`), the keys change, or the clock is set back, which
 * might be to before its `nbf`.
 */
export function verifiedTokens(tolerance: number): VerifiedTokens {
  const cache = new LRUCache<string, Verified>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_verified, token) => token.length,
  });
  return {
    find(token, keys, now) {
      const verified = cache.get(token);
      if (!verified) return undefined;
      const { identity, at } = verified;
      const isValid = verified.keys === keys && now >= at && now / 1000 < (identity.expires ?? 0) + tolerance;
      if (!isValid) cache.delete(token);
      return isValid ? identity : undefined;
    },
    remember(token, verified) {
      cache.set(token, verified);
    },
  };
}
