import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.ts';

const SECRET = 'x'.repeat(32);
const URL_OF_KEYS = 'https://login.example.com/keys';
const CLAIMS = { AUTH_ISSUER: 'https://login.example.com/', AUTH_AUDIENCE: 'portal' };

function problemsOf(variables: Record<string, string>): string[] {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
}

test('tokens are asked for by the address of keys or by a secret, each with issuer and audience', () => {
  const expected = { issuer: CLAIMS.AUTH_ISSUER, audience: 'portal', roleClaim: 'role' };
  const byUrl = readConfig({ ...CLAIMS, AUTH_JWKS_URL: URL_OF_KEYS }).auth;
  expect(byUrl).toEqual({ ...expected, keys: { jwksUrl: new URL(URL_OF_KEYS) } });
  const bySecret = readConfig({ ...CLAIMS, AUTH_SECRET: SECRET, AUTH_ROLE_CLAIM: 'portal_role' }).auth;
  expect(bySecret).toEqual({ ...expected, roleClaim: 'portal_role', keys: { secret: expect.anything() } });
  expect(readConfig({}).auth).toBeNull();
});

describe('a secret', () => {
  const withSecret = (AUTH_SECRET: string) => problemsOf({ ...CLAIMS, AUTH_SECRET });

  test('has at least 32 bytes, however many characters that are', () => {
    expect(withSecret('x'.repeat(31))).toEqual([
      'AUTH_SECRET: expected a text of at least 32 bytes, but got 31 bytes.',
    ]);
    expect(withSecret('x'.repeat(32))).toEqual([]);
    expect(withSecret('é'.repeat(16))).toEqual([]);
    expect(withSecret(`${'é'.repeat(15)}x`)).toHaveLength(1);
  });

  test('is never shown, neither where it is refused nor as part of the settings', () => {
    expect(withSecret('hunter2').join()).not.toContain('hunter2');
    const secret = 'correct horse battery staple, twice';
    const config = readConfig({ ...CLAIMS, AUTH_SECRET: secret });
    expect(JSON.stringify(config)).not.toContain(secret);
  });
});

describe('the address of keys', () => {
  test.each([
    'https://login.example.com/keys',
    'http://127.0.0.1:8080/keys',
    'http://localhost/keys',
    'http://[::1]/keys',
  ])('may be %s', (AUTH_JWKS_URL) => expect(problemsOf({ ...CLAIMS, AUTH_JWKS_URL })).toEqual([]));

  test.each([
    'http://login.example.com/keys',
    'http://10.0.0.5/keys',
    'login.example.com',
    'file:///keys',
    'ftp://a/keys',
  ])('may not be %s', (AUTH_JWKS_URL) => {
    expect(problemsOf({ ...CLAIMS, AUTH_JWKS_URL })).toEqual([
      `AUTH_JWKS_URL: expected the https URL of a JSON Web Key Set, but got "${AUTH_JWKS_URL}".`,
    ]);
  });
});

describe('settings of tokens that do not fit together stop the start:', () => {
  const { AUTH_ISSUER, AUTH_AUDIENCE } = CLAIMS;
  const CASES: Record<string, [variables: Record<string, string>, names: string[]]> = {
    'keys from two places': [{ ...CLAIMS, AUTH_SECRET: SECRET, AUTH_JWKS_URL: URL_OF_KEYS }, ['AUTH_SECRET']],
    'a secret alone': [{ AUTH_SECRET: SECRET }, ['AUTH_ISSUER', 'AUTH_AUDIENCE']],
    'an address alone': [{ AUTH_JWKS_URL: URL_OF_KEYS }, ['AUTH_ISSUER', 'AUTH_AUDIENCE']],
    'no issuer': [{ AUTH_AUDIENCE, AUTH_SECRET: SECRET }, ['AUTH_ISSUER']],
    'no audience': [{ AUTH_ISSUER, AUTH_JWKS_URL: URL_OF_KEYS }, ['AUTH_AUDIENCE']],
    'an empty audience': [{ AUTH_ISSUER, AUTH_AUDIENCE: '', AUTH_SECRET: SECRET }, ['AUTH_AUDIENCE']],
    'no keys': [CLAIMS, ['AUTH_ISSUER', 'AUTH_AUDIENCE']],
    'no keys, for their name is misspelt': [{ ...CLAIMS, AUTH_SECRETS: SECRET }, ['AUTH_ISSUER', 'AUTH_AUDIENCE']],
    'nothing but an issuer': [{ AUTH_ISSUER }, ['AUTH_ISSUER']],
  };
  test.each(Object.entries(CASES))('%s', (_, [variables, names]) => {
    const problems = problemsOf(variables);
    expect(problems).toEqual(names.map((name) => expect.stringMatching(`^${name}: expected .+, but got .+\\.$`)));
    expect(problems.join()).not.toContain(SECRET);
  });
});

test('people approve what is their own in open mode, and not where they have to say who they are, unless told otherwise', () => {
  const tokens = { ...CLAIMS, AUTH_SECRET: SECRET };
  expect(readConfig({}).selfApproval).toBe('allow');
  expect(readConfig(tokens).selfApproval).toBe('deny');
  expect(readConfig({ SELF_APPROVAL: 'deny' }).selfApproval).toBe('deny');
  expect(readConfig({ ...tokens, SELF_APPROVAL: 'allow' }).selfApproval).toBe('allow');
});
