import type { UserManager } from 'oidc-client-ts';

/** Where the identity provider sends people back to. */
export const SIGNED_IN_PATH = '/signed-in';

/** How people sign in, as the server says. */
export interface OidcSettings {
  authority: string;
  clientId: string;
  scope: string;
  audience: string;
}

/** Asks the server how to sign in; null if by a token. */
export async function oidcSettings(): Promise<OidcSettings | null> {
  const response = await fetch('/portal.json');
  const { oidc } = (await response.json()) as { oidc: OidcSettings | null };
  return oidc;
}

/** Leaves for the identity provider. */
export async function leaveToSignIn(settings: OidcSettings): Promise<void> {
  const manager = await managerOf(settings);
  const { pathname, search, hash } = window.location;
  await manager.signinRedirect({ state: `${pathname}${search}${hash}` });
}

export interface SignedIn {
  token: string;
  /** Where the user wanted to go. */
  path: string;
}

/** What the identity provider has sent the user back with. Can be asked once for each address. */
export async function returnFromSignIn(): Promise<SignedIn> {
  const settings = await oidcSettings();
  if (!settings) throw new Error('Expected a server that signs people in at an identity provider.');
  const manager = await managerOf(settings);
  const { access_token: token, refresh_token: renewal, state } = await manager.signinRedirectCallback();
  // The portal keeps the token itself, and the library what it renews it with.
  if (!renewal) await manager.removeUser();
  return { token, path: typeof state === 'string' && state !== SIGNED_IN_PATH ? state : '/' };
}

/** The keys in the storage of this tab under which the library keeps what it renews tokens with. */
const keysOfUser = () => Object.keys(sessionStorage).filter((key) => key.startsWith('oidc.user:'));

/** Forgets what tokens are renewed with. */
export function forgetUser(): void {
  for (const key of keysOfUser()) sessionStorage.removeItem(key);
}

/**
 * Another token; null if there is nothing to ask for one with, or if the identity provider refuses. Throws if it cannot be
 * reached.
 */
export async function renewToken(): Promise<string | null> {
  const settings = keysOfUser().length > 0 ? await oidcSettings() : null;
  if (!settings) return null;
  const manager = await managerOf(settings);
  const { ErrorResponse } = await import('oidc-client-ts');
  try {
    const user = await manager.signinSilent();
    return user?.access_token ?? null;
  } catch (error) {
    if (!(error instanceof ErrorResponse)) throw error;
    forgetUser();
    return null;
  }
}

/** The library is loaded by those who sign in, and by nobody else. It uses the authorization code flow with PKCE. */
async function managerOf({ authority, clientId, scope, audience }: OidcSettings): Promise<UserManager> {
  const { UserManager, WebStorageStateStore } = await import('oidc-client-ts');
  const store = new WebStorageStateStore({ store: sessionStorage });
  return new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: new URL(SIGNED_IN_PATH, window.location.href).href,
    scope,
    // Some providers issue tokens for others only if they are asked to.
    extraQueryParams: { audience },
    // Tokens are renewed when they are needed.
    automaticSilentRenew: false,
    userStore: store,
    stateStore: store,
  });
}
