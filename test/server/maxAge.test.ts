import { createSecretKey } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.ts';
import { type KeyServer, startKeyServer } from '../support/identity/keyServer.ts';
import { CLAIMS, NOW, tokenIdentity } from '../support/identity/tokenIdentity.ts';
import { hmac, providerKey, tokenOf } from '../support/identity/tokens.ts';
import { asViewer, present, REFUSED } from '../support/identity/whoAmI.ts';
import { startServer } from '../support/servers/server.ts';

const SECRET = 'a secret that is 32 bytes long..';
const SETTINGS = { AUTH_SECRET: SECRET, AUTH_ISSUER: 'https://login.example.com/', AUTH_AUDIENCE: 'portal' };
const ALICE = asViewer('alice', 'Alice', 'APPROVER');
const HOUR = 3_600;
const YEAR = 365 * 24 * HOUR;
/** By how many seconds clocks may differ. */
const TOLERANCE = 5;

describe('AUTH_MAX_AGE', () => {
  test.each([
    ['3600', HOUR],
    ['45s', 45],
    ['90m', 90 * 60],
    ['12h', 12 * HOUR],
    ['7d', 7 * 24 * HOUR],
    ['365d', YEAR],
    ['1', 1],
  ])('may be %s', (AUTH_MAX_AGE, seconds) => {
    expect(readConfig({ ...SETTINGS, AUTH_MAX_AGE }).auth?.maxAge).toBe(seconds);
  });

  test('is none unless it is set', () => {
    expect(readConfig(SETTINGS).auth).not.toHaveProperty('maxAge');
    expect(readConfig({ ...SETTINGS, AUTH_MAX_AGE: '' }).auth).not.toHaveProperty('maxAge');
  });

  test.each(['0', '0h', '-1', '1.5h', '12 h', '12H', '366d', '31536001', 'h', 'never', 'PT12H', '1h30m', '1e3'])(
    'may not be %s',
    (AUTH_MAX_AGE) => {
      expect(() => readConfig({ ...SETTINGS, AUTH_MAX_AGE })).toThrow(
        new ConfigError([
          `AUTH_MAX_AGE: expected seconds such as 3600, or a time such as 90m, 12h or 7d, of up to 365d, but got "${AUTH_MAX_AGE}".`,
        ]),
      );
    },
  );

  test('makes no sense where nobody needs a token', () => {
    expect(() => readConfig({ AUTH_MAX_AGE: '12h' })).toThrow(
      'AUTH_MAX_AGE: expected AUTH_JWKS_URL or AUTH_SECRET beside it, but got neither.',
    );
  });
});

describe('where tokens may be valid for an hour,', () => {
  const stops: (() => unknown)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });

  const provider = providerKey('ES256', 'key');
  const SERVERS = {
    'with a shared secret': async () => ({
      keys: { secret: createSecretKey(SECRET, 'utf8') },
      sign: (claims: object) => tokenOf({ alg: 'HS256' }, claims, hmac(SECRET)),
    }),
    'with the keys of a provider': async () => {
      const server: KeyServer = await startKeyServer(provider);
      stops.push(() => server.stop());
      return {
        keys: { jwksUrl: server.url },
        sign: (claims: object) => tokenOf({ alg: 'ES256', kid: 'key' }, claims, provider.sign),
      };
    },
  };

  async function startFor(kind: keyof typeof SERVERS, maxAge?: number) {
    const { keys, sign } = await SERVERS[kind]();
    const { identify, logged } = tokenIdentity(keys, maxAge === undefined ? {} : { maxAge });
    const portal = await startServer({ identity: identify });
    stops.push(() => portal.stop());
    return { logged, present: (claims: object) => present(portal, sign({ ...CLAIMS, ...claims })) };
  }

  const KINDS = Object.keys(SERVERS) as (keyof typeof SERVERS)[];

  test.each(KINDS)('those that are, counted from their issue or from now, let in, %s', async (kind) => {
    const { present } = await startFor(kind, HOUR);
    for (const claims of [
      { iat: NOW, exp: NOW + HOUR },
      { iat: NOW - 60, exp: NOW - 60 + HOUR },
      { iat: undefined, exp: NOW + HOUR },
      // The clock of whoever issued it is ahead.
      { iat: NOW + TOLERANCE, exp: NOW + TOLERANCE + HOUR },
    ]) {
      expect(await present(claims)).toEqual(ALICE);
    }
  });

  test.each(KINDS)('those that are valid for longer do not, and the log tells why, %s', async (kind) => {
    const { logged, present } = await startFor(kind, HOUR);
    const wrong = [
      { iat: NOW, exp: NOW + HOUR + TOLERANCE + 1 },
      { iat: undefined, exp: NOW + HOUR + TOLERANCE + 1 },
      { iat: NOW, exp: NOW + YEAR },
      // It hides how long it is valid behind an issue to come.
      { iat: NOW + YEAR, exp: NOW + YEAR + 60 },
      // It has been valid for a year, and is for another minute.
      { iat: NOW - YEAR, exp: NOW + 60 },
      { iat: NOW, exp: Number.MAX_VALUE },
    ];
    for (const claims of wrong) expect(await present(claims)).toEqual(REFUSED);
    expect(logged).toEqual(wrong.map(() => 'exp is later than AUTH_MAX_AGE allows'));
  });

  test('and where nothing is set, tokens may be valid for as long as they say', async () => {
    const { present } = await startFor('with a shared secret');
    expect(await present({ iat: NOW - YEAR, exp: NOW + 10 * YEAR })).toEqual(ALICE);
  });
});
