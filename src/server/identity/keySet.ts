import { type CryptoKey, createLocalJWKSet, type JWTHeaderParameters } from 'jose';

/** The keys that are tried for one token, so that a forged one costs no more than so many checks of its signature. */
const MAX_TRIED = 100;

export interface KeySet {
  /** The keys that the header of a token may mean, those that it names first. */
  fitting(header: JWTHeaderParameters): Promise<CryptoKey[]>;
}

interface Member {
  kid: unknown;
  find: ReturnType<typeof createLocalJWKSet>;
}

/**
 * A JSON Web Key Set (RFC 7517). Names of keys are optional there: a key without `kid` may be meant by any token, and a token
 * without `kid` may mean any key. A key that cannot be used, such as one of an unknown kind, leaves the others alone.
 * @throws JWKSInvalid where it is none
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
        if (found.length === MAX_TRIED) break;
        // Whether its kind, algorithm and use fit. It is asked without the name, which has been looked at.
        const key = await find({ alg }).catch(() => undefined);
        if (key) found.push(key);
      }
      return found;
    },
  };
}

/** The set without members that are no objects: one of them would make the library refuse the others, too. */
function withoutNonObjects(json: unknown): unknown {
  const { keys } = (json ?? {}) as { keys?: unknown };
  return Array.isArray(keys) ? { keys: keys.filter((key) => typeof key === 'object' && key !== null) } : json;
}
