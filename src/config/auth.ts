import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { DURATIONS, duration } from './duration.ts';
import { isLoopbackIn } from './loopback.ts';
import { SECRETS, secret } from './secret.ts';

/** Whose tokens the server accepts. */
export interface AuthConfig {
  issuer: string;
  audience: string;
  /** The claim that holds the role. */
  roleClaim: string;
  /** The longest time, in seconds, from the issue of a token to its expiry; if absent, there is no limit. */
  maxAge?: number;
  /** The URL of the issuer's public keys, or the secret that it shares with the server. */
  keys: { jwksUrl: URL } | { secret: KeyObject };
}

/** The keys must come over a trusted connection, or the tokens cannot be trusted. */
const jwksUrl = z
  .url({ protocol: /^https?$/ })
  .transform((url) => new URL(url))
  .refine((url) => url.protocol === 'https:' || isLoopbackIn(url));

export const authVariables = {
  AUTH_JWKS_URL: jwksUrl.optional(),
  AUTH_SECRET: secret.optional(),
  AUTH_ISSUER: z.string().optional(),
  AUTH_AUDIENCE: z.string().optional(),
  AUTH_ROLE_CLAIM: z.string().default('role'),
  AUTH_MAX_AGE: duration.optional(),
};

export const AUTH_SETTINGS = {
  AUTH_JWKS_URL: 'the https URL of a JSON Web Key Set',
  AUTH_SECRET: SECRETS,
  AUTH_ISSUER: 'the claim iss that every token has',
  AUTH_AUDIENCE: 'the claim aud that every token has',
  AUTH_ROLE_CLAIM: 'the name of the claim that holds the role',
  AUTH_MAX_AGE: DURATIONS,
} satisfies Record<keyof typeof authVariables, string>;

const WITHOUT_KEYS = 'expected AUTH_JWKS_URL or AUTH_SECRET beside it, but got neither.';

/**
 * Whose tokens to accept; null if none are configured, or if the variables contradict each other: `problems` gets a
 * line for each reason.
 */
export function authOf(variables: z.infer<z.ZodObject<typeof authVariables>>, problems: string[]): AuthConfig | null {
  const { AUTH_JWKS_URL: jwksUrl, AUTH_SECRET: secret, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = variables;
  const maxAge = variables.AUTH_MAX_AGE;
  const keys = jwksUrl ? { jwksUrl } : secret ? { secret } : null;
  if (jwksUrl && secret) {
    problems.push('AUTH_SECRET: expected none beside AUTH_JWKS_URL, but got one. Set only one of them.');
  }
  for (const [name, value] of [
    ['AUTH_ISSUER', issuer],
    ['AUTH_AUDIENCE', audience],
  ] as const) {
    if (keys && !value) problems.push(`${name}: expected ${AUTH_SETTINGS[name]}, but got none.`);
    // Some token settings are there: silently falling back to open mode would be unsafe.
    if (!keys && value) problems.push(`${name}: ${WITHOUT_KEYS}`);
  }
  if (!keys && maxAge !== undefined) problems.push(`AUTH_MAX_AGE: ${WITHOUT_KEYS}`);
  if (!keys || !issuer || !audience) return null;
  return { issuer, audience, roleClaim: variables.AUTH_ROLE_CLAIM, ...(maxAge !== undefined && { maxAge }), keys };
}
