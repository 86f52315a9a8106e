import { renewToken } from './oidc.ts';
import { storeToken } from './token.ts';

/** How long before a token expires another one is asked for. */
const EARLY_MS = 30_000;

/** What the user of this tab signs requests with. */
export interface Credentials {
  /** The token of the sign-in, which tells sessions apart; null in open mode. */
  readonly first: string | null;
  /** The token to send now: another one if the last is about to expire and can be renewed. */
  current(): Promise<string | undefined>;
  /** Renews the token; returns whether there is another one. Throws if the identity provider cannot be reached. */
  renew(): Promise<boolean>;
}

export function credentialsOf(first: string | null): Credentials {
  let token = first;
  let renewing: Promise<boolean> | undefined;

  async function ask(): Promise<boolean> {
    const next = await renewToken();
    if (!next) return false;
    token = next;
    storeToken(next);
    return true;
  }

  /** Once for all who ask at the same time. */
  function renew(): Promise<boolean> {
    renewing ??= ask().finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  return {
    first,
    async current() {
      // Whether one that cannot be renewed still counts, the server says.
      if (token && expiryOf(token) - EARLY_MS < Date.now()) await renew().catch(() => {});
      return token ?? undefined;
    },
    renew,
  };
}

/** When a token expires, in milliseconds; infinity if it does not say so in a way that can be read here. */
function expiryOf(token: string): number {
  try {
    const [, claims = ''] = token.split('.');
    const { exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof exp === 'number' ? exp * 1_000 : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
