import type { AuthConfig } from '../../../src/config/auth.ts';
import { bearerIdentity } from '../../../src/server/identity/bearer.ts';
import type { Identify } from '../../../src/server/identity/identify.ts';

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

export interface TokenIdentity {
  identify: Identify;
  /** What the log is told and clients are not. */
  logged: string[];
  /** Sets the clock that tokens expire by, in seconds. */
  setTime(seconds: number): void;
}

/** The identity of those who present a token, on a clock of its own. */
export function tokenIdentity(keys: AuthConfig['keys'], auth: Partial<AuthConfig> = {}): TokenIdentity {
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
  return {
    identify,
    logged,
    setTime(to) {
      seconds = to;
    },
  };
}
