import type { AuthConfig } from '../../../src/config/auth.ts';
import { bearerIdentity } from '../../../src/server/identity/bearer.ts';
import { type Reply, whoAmI } from '../identity/whoAmI.ts';
import { type Portal, startPortal } from './portal.ts';

/** When everything happens in the tests of tokens: in seconds, as tokens have it. */
export const NOW = Date.UTC(2026, 5, 1) / 1000;

export const ISSUER = 'https://login.example.com/';
export const AUDIENCE = 'contract-portal';

/** The content of a token that is good. */
export const CLAIMS = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'alice',
  name: 'Alice',
  role: 'APPROVER',
  iat: NOW - 60,
  exp: NOW + 60,
};

export interface IdentifiedPortal extends Portal {
  /** What the log is told and clients are not. */
  logged: string[];
  /** The clock of the server, in seconds. */
  setTime(seconds: number): void;
  /** Asks who one is, with these headers: a name, its value, and so on. */
  whoAmI(headers: string[], search?: string): Promise<Reply>;
  /** The same with a token. */
  present(token: string): Promise<Reply>;
}

/** A server that takes tokens, on a clock of its own. */
export async function startIdentified(
  keys: AuthConfig['keys'],
  auth: Partial<AuthConfig> = {},
): Promise<IdentifiedPortal> {
  const logged: string[] = [];
  let seconds = NOW;
  const identify = bearerIdentity(
    { issuer: ISSUER, audience: AUDIENCE, roleClaim: 'role', keys, ...auth },
    {
      now: () => seconds * 1000,
      onRefusal: (reason) => logged.push(reason),
      onFailure: (error) => logged.push(String(error)),
    },
  );
  const portal = await startPortal({ identify });
  const { host } = new URL(portal.url);
  const ask: IdentifiedPortal['whoAmI'] = (headers, search = '') =>
    whoAmI(`${portal.url}/graphql${search}`, ['Host', host, ...headers]);
  return {
    ...portal,
    logged,
    setTime(to) {
      seconds = to;
    },
    whoAmI: ask,
    present: (token) => ask(['Authorization', `Bearer ${token}`]),
  };
}
