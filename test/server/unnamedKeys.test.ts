import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type KeyServer, startKeyServer } from '../support/identity/keyServer.ts';
import { CLAIMS, NOW, type TokenIdentity, tokenIdentity } from '../support/identity/tokenIdentity.ts';
import { hmac, type ProviderKey, privateKey, providerKey, tokenOf } from '../support/identity/tokens.ts';
import { asViewer, present as presentTo, REFUSED } from '../support/identity/whoAmI.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

/** The least time between two requests to the provider, in seconds. */
const COOLDOWN = 30;
const ALICE = asViewer('alice', 'Alice', 'APPROVER');

/** The same key as a provider publishes it that gives its keys no names; `more` is what it says of it besides. */
const unnamed = (key: ProviderKey, more: object = {}): ProviderKey => ({
  ...key,
  jwk: { ...key.jwk, kid: undefined, ...more },
});
const keys = (alg: 'RS256' | 'ES256' | 'EdDSA', count: number) =>
  Array.from({ length: count }, () => unnamed(providerKey(alg, '')));

let provider: KeyServer;
let identity: TokenIdentity;
let portal: TestServer;

beforeEach(async () => {
  provider = await startKeyServer();
  identity = tokenIdentity({ jwksUrl: provider.url });
  portal = await startServer({ identity: identity.identify });
});
afterEach(async () => {
  provider.stop();
  await portal.stop();
});

/** Presents a token that never expires, so that only its key counts. */
const present = ({ alg, sign }: ProviderKey, kid?: string) =>
  presentTo(portal, tokenOf({ alg, kid }, { ...CLAIMS, exp: NOW + 1_000_000 }, sign));

describe('where keys have no names', () => {
  test.each(['RS256', 'ES256', 'EdDSA'] as const)(
    'each of many by %s is taken, and none of a stranger',
    async (alg) => {
      const all = keys(alg, 12);
      provider.publish(...all);
      for (const key of all) expect(await present(key)).toEqual(ALICE);
      for (const stranger of keys(alg, 2)) expect(await present(stranger)).toEqual(REFUSED);
      expect(provider.requests()).toBe(1);
    },
  );

  test('keys of several kinds are told apart by the algorithm', async () => {
    const all = [...keys('RS256', 2), ...keys('ES256', 2), ...keys('EdDSA', 2)];
    provider.publish(...all);
    for (const key of all) expect(await present(key)).toEqual(ALICE);
    const [rsa, , ec] = all as [ProviderKey, ProviderKey, ProviderKey];
    expect(await present({ ...rsa, alg: 'ES256' })).toEqual(REFUSED);
    expect(await present({ ...ec, alg: 'RS256' })).toEqual(REFUSED);
  });

  test('a member of the set that is no key leaves the others alone', async () => {
    const [good] = keys('ES256', 1) as [ProviderKey];
    provider.publish({ jwk: null } as unknown as ProviderKey, good, { jwk: 'key' } as unknown as ProviderKey);
    expect(await present(good)).toEqual(ALICE);
  });

  test('a key that is for something else, or for another algorithm, is not taken', async () => {
    const [good, encrypting, other] = keys('RS256', 3) as [ProviderKey, ProviderKey, ProviderKey];
    provider.publish(good, unnamed(encrypting, { use: 'enc' }), unnamed(other, { alg: 'RS512' }));
    expect(await present(good)).toEqual(ALICE);
    expect(await present(encrypting)).toEqual(REFUSED);
    expect(await present(other)).toEqual(REFUSED);
  });

  test('a token that names its key is taken, since no key says that it is another', async () => {
    const all = keys('ES256', 2);
    provider.publish(...all);
    for (const key of all) expect(await present(key, 'some name')).toEqual(ALICE);
  });

  test('beside named ones, a token without a name may be signed by any, and one with a name by no other of a name', async () => {
    const [first, second] = [providerKey('ES256', 'first'), providerKey('ES256', 'second')];
    const [nameless] = keys('ES256', 1) as [ProviderKey];
    provider.publish(first, second, nameless);
    for (const key of [first, second, nameless]) expect(await present(key)).toEqual(ALICE);
    expect(await present(second, 'second')).toEqual(ALICE);
    expect(await present(nameless, 'first')).toEqual(ALICE);
    expect(await present(second, 'first')).toEqual(REFUSED);
  });

  test('what is wrong with a token is still said of one that the second key has signed', async () => {
    const [first, second] = keys('ES256', 2) as [ProviderKey, ProviderKey];
    provider.publish(first, second);
    const { alg, sign } = second;
    expect(await presentTo(portal, tokenOf({ alg }, { ...CLAIMS, exp: NOW - 60 }, sign))).toEqual(REFUSED);
    expect(identity.logged).toEqual(['ERR_JWT_EXPIRED exp']);
  });
});

describe('a key that cannot be used leaves the others alone:', () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const weakKey: ProviderKey = {
    ...(keys('RS256', 1)[0] as ProviderKey),
    jwk: weak.publicKey.export({ format: 'jwk' }),
    sign: privateKey(weak.privateKey),
  };
  const UNUSABLE: Record<string, object> = {
    'one that is too short': weakKey.jwk,
    'one that is damaged': { kty: 'RSA', n: '!', e: 'AQAB' },
    'one that lacks its parts': { kty: 'RSA' },
    'one of a kind that nobody knows': { kty: 'XYZ', x: 'AAAA' },
    'one without a kind': { n: 'AAAA' },
    'a secret one': { kty: 'oct', k: 'AAAA' },
  };

  test.each(Object.entries(UNUSABLE))('%s, without a name or with the same one', async (_, jwk) => {
    const good = providerKey('RS256', 'good');
    provider.publish({ ...good, jwk }, { ...good, jwk: { ...jwk, kid: 'good' } }, good);
    expect(await present(good)).toEqual(ALICE);
    expect(await present(good, 'good')).toEqual(ALICE);
  });

  test('and nobody is let in by it', async () => {
    provider.publish(weakKey, { ...weakKey, jwk: { kty: 'oct', k: Buffer.from('secret').toString('base64url') } });
    expect(await present(weakKey)).toEqual(REFUSED);
    expect(await present({ ...weakKey, alg: 'HS256', sign: hmac('secret') })).toEqual(REFUSED);
  });
});

describe('a key that has taken the place of another counts after 30 seconds, not before, and the other no more:', () => {
  const CHANGES: Record<string, { kid?: string; before: () => ProviderKey[]; after: () => ProviderKey[] }> = {
    'the only one, which has no name': { before: () => keys('ES256', 1), after: () => keys('ES256', 1) },
    'all of several without names': { before: () => keys('RS256', 3), after: () => keys('RS256', 3) },
    'under the same name': {
      kid: 'same',
      before: () => [providerKey('ES256', 'same')],
      after: () => [providerKey('ES256', 'same')],
    },
    'the only one, of another kind': { before: () => keys('ES256', 1), after: () => keys('EdDSA', 1) },
  };

  test.each(Object.entries(CHANGES))('%s', async (_, { kid, before, after }) => {
    const [old, fresh] = [before(), after()];
    provider.publish(...old);
    for (const key of old) expect(await present(key, kid)).toEqual(ALICE);
    provider.publish(...fresh);
    identity.setTime(NOW + COOLDOWN - 0.001);
    for (const key of fresh) expect(await present(key, kid)).toEqual(REFUSED);
    expect(provider.requests()).toBe(1);
    identity.setTime(NOW + COOLDOWN);
    for (const key of fresh) expect(await present(key, kid)).toEqual(ALICE);
    for (const key of old) expect(await present(key, kid)).toEqual(REFUSED);
    expect(provider.requests()).toBe(2);
  });

  test('also for tokens that come all at once, and for those that come while others are forged', async () => {
    const [old, fresh, stranger] = keys('ES256', 3) as [ProviderKey, ProviderKey, ProviderKey];
    provider.publish(old);
    expect(await present(old)).toEqual(ALICE);
    provider.publish(fresh);
    identity.setTime(NOW + COOLDOWN);
    const replies = await Promise.all(Array.from({ length: 20 }, (_, i) => present(i % 2 === 0 ? fresh : stranger)));
    expect(replies).toEqual(replies.map((_, i) => (i % 2 === 0 ? ALICE : REFUSED)));
    expect(provider.requests()).toBe(2);
  });
});

describe('forged tokens', () => {
  test('cause one request to the provider in 30 seconds, however many come', async () => {
    const [good, stranger] = keys('ES256', 2) as [ProviderKey, ProviderKey];
    provider.publish(good);
    for (let second = 0; second < 3 * COOLDOWN; second += 7.5) {
      identity.setTime(NOW + second);
      const replies = await Promise.all(Array.from({ length: 20 }, () => present(stranger)));
      for (const reply of replies) expect(reply).toEqual(REFUSED);
      expect(provider.requests()).toBe(1 + Math.floor(second / COOLDOWN));
    }
    expect(await present(good)).toEqual(ALICE);
  });

  test('are checked with a hundred keys at most', async () => {
    const all = keys('EdDSA', 101);
    provider.publish(...all);
    expect(await present(all[99] as ProviderKey)).toEqual(ALICE);
    expect(await present(all[100] as ProviderKey)).toEqual(REFUSED);
  });

  test('and others that are wrong whatever their key cause no request', async () => {
    const [good] = keys('ES256', 1) as [ProviderKey];
    provider.publish(good);
    expect(await present(good)).toEqual(ALICE);
    identity.setTime(NOW + COOLDOWN);
    for (const header of [{ alg: 'none' }, { alg: 'HS256' }, { alg: 'ES256', crit: ['x'], x: 1 }]) {
      expect(await presentTo(portal, tokenOf(header, CLAIMS, good.sign))).toEqual(REFUSED);
    }
    expect(await presentTo(portal, tokenOf({ alg: 'ES256' }, { ...CLAIMS, aud: 'another' }, good.sign))).toEqual(
      REFUSED,
    );
    expect(provider.requests()).toBe(1);
  });
});

test('while the provider is away, old keys serve on, whatever tokens come', async () => {
  const [old, fresh] = keys('ES256', 2) as [ProviderKey, ProviderKey];
  provider.publish(old);
  expect(await present(old)).toEqual(ALICE);
  provider.answer((response) => response.writeHead(500).end());
  identity.setTime(NOW + COOLDOWN);
  expect(await present(fresh)).toEqual(REFUSED);
  expect(await present(old)).toEqual(ALICE);
  expect(provider.requests()).toBe(2);
  expect(identity.logged).toContainEqual(expect.stringContaining('answered with the status 500'));

  provider.publish(fresh);
  identity.setTime(NOW + 2 * COOLDOWN);
  expect(await present(fresh)).toEqual(ALICE);
});
