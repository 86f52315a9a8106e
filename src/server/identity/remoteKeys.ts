import { type KeySet, keySet } from './keySet.ts';

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

export interface RemoteKeys {
  /**
   * The keys as they are known; the same object until they are fetched anew.
   * @throws KeysUnavailable
   */
  current(): Promise<KeySet>;
  /**
   * The keys after another look at the provider, unless there has been one a moment ago. For a token that no key of
   * `current` has signed: that is how new keys are noticed, also under the name of an old one or under none.
   */
  renewed(): Promise<KeySet>;
}

/**
 * The public keys of an identity provider. They are fetched when first needed and now and then.
 * The remote keys of jose itself start a request for every token while the provider fails.
 */
export function remoteKeys(url: URL, { now, onFailure }: RemoteKeysOptions): RemoteKeys {
  let known: { keys: KeySet; at: number } | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetching = Promise.resolve();
  const age = () => (known ? now() - known.at : Number.POSITIVE_INFINITY);

  /** Waits for a request that is under way, or begins one unless there was one a moment ago. What fails leaves the old keys. */
  function refresh(): Promise<void> {
    if (now() - triedAt >= COOLDOWN) {
      triedAt = now();
      fetching = fetchKeys(url).then((keys) => {
        known = { keys, at: triedAt };
      }, onFailure);
    }
    return fetching;
  }

  function trusted(): KeySet {
    if (!known || age() > TRUSTED_FOR) throw new KeysUnavailable();
    return known.keys;
  }

  return {
    async current() {
      if (age() > FRESH_FOR) await refresh();
      return trusted();
    },
    async renewed() {
      await refresh();
      return trusted();
    },
  };
}

async function fetchKeys(url: URL): Promise<KeySet> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`${url.href} answered with the status ${response.status}`);
  return keySet(await response.json());
}
