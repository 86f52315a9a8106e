import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type KeyServer, startKeyServer } from '../support/identity/keyServer.ts';
import { CLAIMS, NOW, type TokenIdentity, tokenIdentity } from '../support/identity/tokenIdentity.ts';
import { type ProviderKey, providerKey, tokenOf } from '../support/identity/tokens.ts';
import { asViewer, present as presentTo, REFUSED, whoAmI } from '../support/identity/whoAmI.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

/** What the server keeps to, in seconds. */
const COOLDOWN = 30;
const FRESH_FOR = 10 * 60;
const TRUSTED_FOR = 60 * 60;

const OLD = providerKey('ES256', 'old');
const NEW = providerKey('ES256', 'new');
const ALICE = asViewer('alice', 'Alice', 'APPROVER');
const UNAVAILABLE = {
  status: 503,
  challenge: undefined,
  retryAfter: '30',
  says: {
    errors: [
      { message: 'Internal server error.', extensions: expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }) },
    ],
  },
};

let provider: KeyServer;
let identity: TokenIdentity;
let portal: TestServer;

beforeEach(async () => {
  provider = await startKeyServer(OLD);
  identity = tokenIdentity({ jwksUrl: provider.url });
  portal = await startServer({ identity: identity.identify });
});
afterEach(async () => {
  provider.stop();
  await portal.stop();
});

/** Presents tokens that never expire, so that only their keys count. */
const present = ({ alg, sign }: ProviderKey, kid: string) =>
  presentTo(portal, tokenOf({ alg, kid }, { ...CLAIMS, exp: NOW + 1_000_000 }, sign));
const presentOld = () => present(OLD, 'old');
const presentNew = () => present(NEW, 'new');
const presentUnknown = (number: number) => present(NEW, `unknown-${number}`);
const many = <T>(ask: (number: number) => Promise<T>) => Promise.all(Array.from({ length: 20 }, (_, i) => ask(i)));
const fail = (response: ServerResponse) => {
  response.statusCode = 500;
  response.end();
};

describe('the keys of the provider', () => {
  test('are fetched once, for however many tokens', async () => {
    expect(provider.requests()).toBe(0);
    for (const reply of await many(presentOld)) expect(reply).toEqual(ALICE);
    for (const reply of await many(presentOld)) expect(reply).toEqual(ALICE);
    expect(provider.requests()).toBe(1);
  });

  test('are fetched anew when a token names one that is not known, and the one that is gone counts no more', async () => {
    await presentOld();
    provider.publish(OLD, NEW);
    identity.setTime(NOW + COOLDOWN);
    expect(await presentNew()).toEqual(ALICE);
    expect(await presentOld()).toEqual(ALICE);
    expect(provider.requests()).toBe(2);

    provider.publish(NEW);
    identity.setTime(NOW + 2 * COOLDOWN);
    await presentUnknown(0);
    expect(await presentOld()).toEqual(REFUSED);
    expect(await presentNew()).toEqual(ALICE);
    expect(provider.requests()).toBe(3);
  });

  test('are asked for at most once in 30 seconds, whatever keys tokens name', async () => {
    await presentOld();
    for (let second = 0; second < 3 * COOLDOWN; second += 7.5) {
      identity.setTime(NOW + second);
      for (const reply of await many(presentUnknown)) expect(reply).toEqual(REFUSED);
      expect(provider.requests()).toBe(1 + Math.floor(second / COOLDOWN));
    }
    expect(await presentOld()).toEqual(ALICE);
  });

  test('that are new are noticed after 30 seconds, not before', async () => {
    await presentOld();
    provider.publish(OLD, NEW);
    identity.setTime(NOW + COOLDOWN - 0.001);
    expect(await presentNew()).toEqual(REFUSED);
    identity.setTime(NOW + COOLDOWN);
    expect(await presentNew()).toEqual(ALICE);
  });

  test('are fetched anew after a while, though every token names a known one', async () => {
    await presentOld();
    identity.setTime(NOW + FRESH_FOR);
    await presentOld();
    expect(provider.requests()).toBe(1);
    provider.publish(NEW);
    identity.setTime(NOW + FRESH_FOR + 0.001);
    expect(await presentOld()).toEqual(REFUSED);
    expect(await presentNew()).toEqual(ALICE);
    expect(provider.requests()).toBe(2);
  });
});

describe('while the provider fails', () => {
  test('the keys that are known serve on for an hour, and it is asked once in 30 seconds', async () => {
    await presentOld();
    provider.answer(fail);
    for (const second of [FRESH_FOR + 1, FRESH_FOR + 2, FRESH_FOR + COOLDOWN + 1, TRUSTED_FOR]) {
      identity.setTime(NOW + second);
      for (const reply of await many(presentOld)) expect(reply).toEqual(ALICE);
    }

    identity.setTime(NOW + TRUSTED_FOR + 0.001);
    for (const reply of await many(presentOld)) expect(reply).toEqual(UNAVAILABLE);
    expect(provider.requests()).toBe(4);
    identity.setTime(NOW + TRUSTED_FOR + COOLDOWN);
    provider.publish(OLD);
    for (const reply of await many(presentOld)) expect(reply).toEqual(ALICE);
    expect(provider.requests()).toBe(5);
  });

  const FAILURES: Record<string, [failure: (response: ServerResponse) => void, reason: RegExp]> = {
    'with a status': [fail, /answered with the status 500/],
    'with a page': [(response) => response.end('<h1>Welcome</h1>'), /is not valid JSON/],
    'with JSON that is no key set': [(response) => response.end('{"keys":"none"}'), /Key Set malformed/],
    'with nothing': [(response) => response.destroy(), /fetch failed/],
    'by never answering': [() => undefined, /TimeoutError/],
    'by sending elsewhere': [
      (response) => response.writeHead(302, { location: provider.url.href }).end(),
      /fetch failed/,
    ],
  };
  const cases = Object.entries(FAILURES).map(([how, [failure, reason]]) => ({ how, failure, reason }));
  test.each(cases)('$how, no token counts as wrong, and the log tells why', async ({ failure, reason }) => {
    provider.answer(failure);
    for (const reply of await many(presentOld)) expect(reply).toEqual(UNAVAILABLE);
    identity.setTime(NOW + COOLDOWN - 1);
    expect(await presentOld()).toEqual(UNAVAILABLE);
    expect(provider.requests()).toBe(1);
    expect(identity.logged).toEqual([expect.stringMatching(reason)]);
    expect(await whoAmI(`${portal.url}/graphql`, [])).toEqual(REFUSED);

    provider.publish(OLD);
    identity.setTime(NOW + COOLDOWN);
    expect(await presentOld()).toEqual(ALICE);
  });
});
