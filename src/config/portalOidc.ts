import { z } from 'zod';
import type { AuthConfig } from './auth.ts';

/** How people sign in to the portal: by OpenID Connect, at the issuer of the tokens that the server accepts. */
export interface PortalOidc {
  authority: string;
  clientId: string;
  scope: string;
  /** Whom the tokens are for. */
  audience: string;
}

export const portalOidcVariables = {
  PORTAL_OIDC_CLIENT_ID: z.string().optional(),
  PORTAL_OIDC_SCOPE: z.string().default('openid profile'),
};

export const PORTAL_OIDC_SETTINGS = {
  PORTAL_OIDC_CLIENT_ID: 'the id of the portal at the identity provider',
  PORTAL_OIDC_SCOPE: 'scopes, separated by spaces',
} satisfies Record<keyof typeof portalOidcVariables, string>;

/** How people sign in; null if they paste tokens. `problems` gets a line if tokens of no provider are accepted. */
export function portalOidcOf(
  { PORTAL_OIDC_CLIENT_ID: clientId, PORTAL_OIDC_SCOPE: scope }: z.infer<z.ZodObject<typeof portalOidcVariables>>,
  auth: AuthConfig | null,
  problems: string[],
): PortalOidc | null {
  if (!clientId) return null;
  if (auth && URL.canParse(auth.issuer)) return { authority: auth.issuer, clientId, scope, audience: auth.audience };
  problems.push('PORTAL_OIDC_CLIENT_ID: expected the URL of the provider in AUTH_ISSUER beside it, but got none.');
  return null;
}
