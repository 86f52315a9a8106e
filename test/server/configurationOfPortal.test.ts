import { expect, test } from '@jest/globals';
import { readConfig } from '../../src/config/config.ts';

const TOKENS = { AUTH_SECRET: 'x'.repeat(32), AUTH_ISSUER: 'https://login.example.com/', AUTH_AUDIENCE: 'portal' };
const CLIENT = { PORTAL_OIDC_CLIENT_ID: 'portal-web' };

test('people sign in to the portal at the issuer of tokens, or paste tokens', () => {
  const oidc = { authority: TOKENS.AUTH_ISSUER, clientId: 'portal-web', scope: 'openid profile', audience: 'portal' };
  expect(readConfig({ ...TOKENS, ...CLIENT }).portalOidc).toEqual(oidc);
  const PORTAL_OIDC_SCOPE = 'openid profile contracts';
  expect(readConfig({ ...TOKENS, ...CLIENT, PORTAL_OIDC_SCOPE }).portalOidc).toEqual({
    ...oidc,
    scope: PORTAL_OIDC_SCOPE,
  });
  expect(readConfig(TOKENS).portalOidc).toBeNull();
});

test.each([{}, { ...TOKENS, AUTH_ISSUER: 'no address' }])(
  'a portal cannot sign in where there is no provider',
  (others) => {
    expect(() => readConfig({ ...others, ...CLIENT })).toThrow(
      'PORTAL_OIDC_CLIENT_ID: expected the URL of the provider in AUTH_ISSUER beside it, but got none.',
    );
  },
);
