import { type CryptoKey, errors, type JWTVerifyGetKey } from 'jose';
import type { KeySet } from './keySet.ts';
import type { RemoteKeys } from './remoteKeys.ts';

/**
 * Checks a token with the keys of a provider, one after the other, until one verifies its signature; if none does, with
 * the keys that the provider has now. `check` is given a function that returns the key for the header of the token.
 * @throws what `check` throws, KeysUnavailable
 */
export async function withAnyKey<T>(remote: RemoteKeys, check: (key: JWTVerifyGetKey) => Promise<T>): Promise<T> {
  const keys = await remote.current();
  try {
    return await withEachOf(keys, check);
  } catch (error) {
    if (!isMatterOfKey(error)) throw error;
    const renewed = await remote.renewed();
    if (renewed === keys) throw error;
    return withEachOf(renewed, check);
  }
}

async function withEachOf<T>(keys: KeySet, check: (key: JWTVerifyGetKey) => Promise<T>): Promise<T> {
  let fitting: CryptoKey[] | undefined;
  for (let tried = 0; ; tried++) {
    // Called by the check, which looks at the header first: no key is tried for a token that is invalid whatever its
    // key.
    const next: JWTVerifyGetKey = async (header) => {
      fitting ??= await keys.fitting(header);
      const key = fitting[tried];
      if (!key) throw new errors.JWKSNoMatchingKey();
      return key;
    };
    try {
      return await check(next);
    } catch (error) {
      const isLast = tried + 1 >= (fitting?.length ?? 0);
      if (isLast || !isMatterOfKey(error)) throw error;
    }
  }
}

/** Whether another key may make a difference. jose throws a TypeError if a key is too weak. */
function isMatterOfKey(error: unknown): boolean {
  return (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof TypeError
  );
}
