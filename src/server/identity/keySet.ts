import { type CryptoKey, createLocalJWKSet, type JWTHeaderParameters } from 'jose';

/** The most keys that are tried for one token, which limits how many signature checks a forged one costs. */
const MAX_TRIED_KEYS = 100;

export interface KeySet {
  /** The keys that may have signed a token with this header, those with its `kid` first. */
  fitting(header: JWTHeaderParameters): Promise<CryptoKey[]>;
}

interface Member {
  kid: unknown;
  find: ReturnType<typeof createLocalJWKSet>;
}

/**
 * A JSON Web Key Set (RFC 7517). `kid` is optional there: a key without one may belong to any token, and a token
 * without one to any key. A key that cannot be used, such as one of an unknown type, does not affect the others.
 * @throws JWKSInvalid if it is not a key set
 */
export function keySet(json: unknown): KeySet {
  const { keys } = createLocalJWKSet(withoutNonObjects(json) as Parameters<typeof createLocalJWKSet>[0]).jwks();
  const members = keys.map((key): Member => ({ kid: key.kid, find: createLocalJWKSet({ keys: [key] }) }));

  return {
    async fitting({ alg, kid }) {
      const named = kid === undefined ? [] : members.filter((member) => member.kid === kid);
      const others = members.filter((member) => kid === undefined || member.kid === undefined);
      const found: CryptoKey[] = [];
      for (const { find } of [...named, ...others]) {
        if (found.length === MAX_TRIED_KEYS) break;
        // Whether its type, algorithm and use match. The `kid` is left out, since it has been checked already.
        const key = await find({ alg }).catch(() => undefined);
        if (key) found.push(key);
      }
      return found;
    },
  };
}

/** The set without members that are not objects: one of them would make the library refuse the others, too. */
function withoutNonObjects(json: unknown): unknown {
  const { keys } = (json ?? {}) as { keys?: unknown };
  return Array.isArray(keys) ? { keys: keys.filter((key) => typeof key === 'object' && key !== null) } : json;
}
