import { createSecretKey, type KeyObject } from 'node:crypto';
import { isLoopbackIn } from './loopback.ts';
import { setting, text, type ValuesOf, webAddress } from './setting.ts';

const MIN_SECRET_BYTES = 32;

/** Whose tokens the server takes. */
export interface AuthConfig {
  issuer: string;
  audience: string;
  /** The claim that holds the role. */
  roleClaim: string;
  /** Where the issuer's public keys are, or the secret it shares with the server. */
  keys: { jwksUrl: URL } | { secret: KeyObject };
}

/** Keys are only as good as the way they come. */
function jwksUrl(text: string): URL | undefined {
  const url = webAddress(text);
  return url && (url.protocol === 'https:' || isLoopbackIn(url)) ? url : undefined;
}

const secret = (text: string) =>
  Buffer.byteLength(text) >= MIN_SECRET_BYTES ? createSecretKey(text, 'utf8') : undefined;

export const authSettings = {
  AUTH_JWKS_URL: setting<URL | null>('the https URL of a JSON Web Key Set', null, jwksUrl),
  AUTH_SECRET: setting<KeyObject | null>(`a text of at least ${MIN_SECRET_BYTES} bytes`, null, secret),
  AUTH_ISSUER: text('the claim iss that every token has', null),
  AUTH_AUDIENCE: text('the claim aud that every token has', null),
  AUTH_ROLE_CLAIM: text('the name of the claim that holds the role', 'role'),
};

/** Whose tokens to take; null for nobody's, or where the variables do not fit together: `problems` gets a line for each reason. */
export function authOf(variables: ValuesOf<typeof authSettings>, problems: string[]): AuthConfig | null {
  const { AUTH_JWKS_URL: jwksUrl, AUTH_SECRET: secret, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = variables;
  const keys = jwksUrl ? { jwksUrl } : secret ? { secret } : null;
  if (jwksUrl && secret) {
    problems.push('AUTH_SECRET: expected none beside AUTH_JWKS_URL, but got one. Keys come from one place.');
  }
  for (const [name, value] of [
    ['AUTH_ISSUER', issuer],
    ['AUTH_AUDIENCE', audience],
  ] as const) {
    if (keys && !value) problems.push(`${name}: expected ${authSettings[name].expected}, but got none.`);
    // Somebody meant to ask for tokens: open mode would be a surprise.
    if (!keys && value) problems.push(`${name}: expected AUTH_JWKS_URL or AUTH_SECRET beside it, but got neither.`);
  }
  return keys && issuer && audience ? { issuer, audience, roleClaim: variables.AUTH_ROLE_CLAIM, keys } : null;
}
