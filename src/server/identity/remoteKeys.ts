import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** How long fetched keys are taken as they are, and how long they serve where fetching anew fails. */
const FRESH_FOR = 10 * 60_000;
const TRUSTED_FOR = 60 * 60_000;
/** At most one request to the identity provider in this time, whatever tokens come. */
const COOLDOWN = 30_000;
const TIMEOUT = 3_000;

/** Thrown where there are no keys to check any token with. */
export class KeysUnavailable extends Error {
  constructor() {
    super('the keys of tokens cannot be fetched');
    this.name = 'KeysUnavailable';
  }
}

export interface RemoteKeysOptions {
  /** The time in milliseconds. */
  now: () => number;
  onFailure: (error: unknown) => void;
}

/**
 * The public keys of an identity provider, by the `kid` of a token's header. They are fetched when first needed, now and
 * then, and when a token names a key that is not known: that is how new keys are noticed.
 * The keys of jose itself start a request for every token while the provider fails.
 */
export function remoteKeys(url: URL, { now, onFailure }: RemoteKeysOptions): JWTVerifyGetKey {
  let known: { find: JWTVerifyGetKey; at: number } | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetching = Promise.resolve();
  const age = () => (known ? now() - known.at : Number.POSITIVE_INFINITY);

  /** Waits for a request that is under way, or begins one unless there was one a moment ago. What fails leaves the old keys. */
  function refresh(): Promise<void> {
    if (now() - triedAt >= COOLDOWN) {
      triedAt = now();
      fetching = fetchKeys(url).then((find) => {
        known = { find, at: triedAt };
      }, onFailure);
    }
    return fetching;
  }

  return async (header, token) => {
    if (age() > FRESH_FOR) await refresh();
    if (!known || age() > TRUSTED_FOR) throw new KeysUnavailable();
    try {
      return await known.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh();
      return known.find(header, token);
    }
  };
}

async function fetchKeys(url: URL): Promise<JWTVerifyGetKey> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`${url.href} answered with the status ${response.status}`);
  return createLocalJWKSet((await response.json()) as Parameters<typeof createLocalJWKSet>[0]);
}
