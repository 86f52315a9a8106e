import { SignJWT } from 'jose';
import type { AuthConfig } from '../config/auth.ts';
import { UsageError } from '../config/usageError.ts';
import { actorFromClaims, RefusedToken } from '../server/identity/claims.ts';
import { requireShortLived } from '../server/identity/lifetime.ts';
import type { TokenArguments } from './tokenArguments.ts';

/**
 * Signs a token that a server with the same settings accepts.
 * @throws UsageError if there is no secret to sign it with, or no server would accept it
 */
export async function mint({ sub, name, role, ttl }: TokenArguments, auth: AuthConfig | null): Promise<string> {
  if (!auth || !('secret' in auth.keys)) {
    const got = auth ? 'AUTH_JWKS_URL: there the identity provider makes the tokens' : 'none';
    throw new UsageError(
      `Expected AUTH_SECRET, AUTH_ISSUER and AUTH_AUDIENCE to sign a token with, from the environment or .env, but got ${got}.`,
    );
  }
  const claims = { sub, name, [auth.roleClaim]: role };
  const now = Math.floor(Date.now() / 1000);
  try {
    actorFromClaims(claims, auth.roleClaim);
    if (auth.maxAge !== undefined) requireShortLived({ exp: now + ttl, iat: now }, auth.maxAge, now);
  } catch (error) {
    if (error instanceof RefusedToken) throw new UsageError(`No server would accept this token: ${error.message}.`);
    throw error;
  }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(auth.issuer)
    .setAudience(auth.audience)
    .setIssuedAt(now)
    .setExpirationTime(now + ttl)
    .sign(auth.keys.secret);
}
