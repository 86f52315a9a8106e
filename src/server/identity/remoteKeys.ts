import { type KeySet, keySet } from './keySet.ts';

/** How long fetched keys are used without fetching again, and how long they are used if fetching fails. */
const FRESH_MS = 10 * 60_000;
const TRUSTED_MS = 60 * 60_000;
/** At most one request to the identity provider in this time, whatever tokens arrive. */
const COOLDOWN_MS = 30_000;
const TIMEOUT_MS = 3_000;

/** Thrown if there are no keys to check any token with. */
export class KeysUnavailable extends Error {
  constructor() {
    super('the keys to verify tokens cannot be fetched');
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
   * The keys that are known; the same object until they are fetched again.
   * @throws KeysUnavailable
   */
  current(): Promise<KeySet>;
  /**
   * The keys after fetching them again, unless that was done a moment ago. For a token that no key of `current` has
   * signed: this is how new keys are noticed, also those that reuse the `kid` of an old one or have none.
   */
  renewed(): Promise<KeySet>;
}

/**
 * The public keys of an identity provider, fetched when first needed and refreshed now and then. The remote key set of
 * jose is not used: it sends a request for every token while the provider fails.
 */
export function remoteKeys(url: URL, { now, onFailure }: RemoteKeysOptions): RemoteKeys {
  let fetched: { keys: KeySet; at: number } | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetching = Promise.resolve();
  const age = () => (fetched ? now() - fetched.at : Number.POSITIVE_INFINITY);

  /** Waits for a fetch in progress, or starts one unless there was one a moment ago. A failure keeps the old keys. */
  function refresh(): Promise<void> {
    if (now() - triedAt >= COOLDOWN_MS) {
      triedAt = now();
      fetching = fetchKeys(url).then((keys) => {
        fetched = { keys, at: triedAt };
      }, onFailure);
    }
    return fetching;
  }

  function trusted(): KeySet {
    if (!fetched || age() > TRUSTED_MS) throw new KeysUnavailable();
    return fetched.keys;
  }

  return {
    async current() {
      if (age() > FRESH_MS) await refresh();
      return trusted();
    },
    async renewed() {
      await refresh();
      return trusted();
    },
  };
}

async function fetchKeys(url: URL): Promise<KeySet> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url.href} answered with the status ${response.status}`);
  return keySet(await response.json());
}
