import { createSecretKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bearerIdentity } from '../../src/server/identity/bearer.ts';
import { AUDIENCE, CLAIMS, ISSUER, NOW } from '../support/identity/tokenIdentity.ts';
import { hmac, tokenOf } from '../support/identity/tokens.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { type InjectedServer, startServer } from '../support/servers/server.ts';

const SECRET = 'a secret that is 32 bytes long..';
const ADDRESS = '203.0.113.5';
/** Points come back so slowly that none do. */
const LIMITS = { cost: 500, budget: 1_000, budgetPerSecond: 1 };
const ASK = { query: '{ viewer { subject } }' };

const tokenFor = (sub: string, secret = SECRET) => ({
  authorization: `Bearer ${tokenOf({ alg: 'HS256', typ: 'JWT' }, { ...CLAIMS, sub }, hmac(secret))}`,
});

let server: InjectedServer;
const log = captureLog();
beforeAll(async () => {
  const auth = {
    issuer: ISSUER,
    audience: AUDIENCE,
    roleClaim: 'role',
    keys: { secret: createSecretKey(SECRET, 'utf8') },
  };
  const identify = bearerIdentity(auth, { now: () => NOW * 1_000 });
  server = await startServer({ transport: 'injected', identity: identify, limits: LIMITS, logger: log.logger });
});
afterAll(() => server.stop());

interface Sending {
  path?: string;
  method?: 'POST' | 'PUT';
  body?: object | string;
  headers?: Record<string, string>;
  address?: string;
}

async function send({ path = '/graphql', method = 'POST', body = ASK, headers = {}, address = ADDRESS }: Sending) {
  const { status, text } = await server.send(body, { address, headers, path, method });
  const { data, extensions } = JSON.parse(text);
  return { status, viewer: data?.viewer.subject, remaining: extensions?.cost?.remaining };
}

const LARGE = JSON.stringify({ ...ASK, more: 'x'.repeat(64_000) });

/** All that costs points and needs no token, and the status that it gets while there are points. */
const WAYS: [way: string, status: number, sendingOf: (n: number) => Sending][] = [
  ['bodies to paths that are nothing', 404, () => ({ path: '/nothing', body: LARGE })],
  ['bodies by methods that there are not', 405, () => ({ method: 'PUT', body: LARGE })],
  ['bodies to the health of the server', 405, () => ({ path: '/health/live', body: LARGE })],
  ['paths that cannot be read', 400, () => ({ path: '/%zz' })],
  ['bodies without a token', 401, () => ({ body: LARGE })],
  ['bodies in other charsets', 415, () => ({ headers: { 'content-type': 'application/json; charset=latin1' } })],
  [
    'forged tokens',
    401,
    (n) => ({ headers: tokenFor(`forged ${n}`, 'a secret that is 32 bytes long.!'), body: LARGE }),
  ],
];

describe.each(WAYS)('%s', (way, status, sendingOf) => {
  const address = `198.51.100.${WAYS.findIndex(([name]) => name === way)}`;

  test('are rejected when the address has no points left, but for tokens, which wait their turn', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 150; n++) statuses.push((await send({ ...sendingOf(n), address })).status);
    expect(new Set(statuses.slice(0, 99))).toEqual(new Set([status]));
    expect(statuses.at(-1)).toBe(way === 'forged tokens' ? 401 : 429);
    expect((await send({ address })).status).toBe(429);
  });

  test('leave a token of the same address that nobody has seen before its own points', async () => {
    expect(await send({ address, headers: tokenFor(`new beside ${way}`) })).toMatchObject({
      status: 200,
      viewer: `new beside ${way}`,
      remaining: expect.any(Number),
    });
    expect((await send({ address, headers: tokenFor(`new beside ${way}`) })).remaining).toBeGreaterThan(900);
  });
});

test('a token that nobody has seen before gets through a crowd of forged ones that all come at once', async () => {
  const address = '198.51.100.96';
  for (let n = 0; n < 150; n++) await send({ address });
  const forged = Array.from({ length: 600 }, (_, n) =>
    send({ address, headers: tokenFor(`in the crowd ${n}`, 'a secret that is 32 bytes long.!') }),
  );
  expect(await send({ address, headers: tokenFor('behind the crowd') })).toMatchObject({ status: 200 });
  expect(new Set((await Promise.all(forged)).map(({ status }) => status))).toEqual(new Set([401]));
});

test('nobody owes more than one budget, whatever they have sent', async () => {
  const address = '198.51.100.99';
  const huge = JSON.stringify({ ...ASK, more: 'x'.repeat(250_000) });
  const headers = tokenFor('debtor');
  for (let n = 0; n < 5; n++) await send({ address, headers, body: huge });
  const { status, text } = await server.send(ASK, { address, headers });
  expect(status).toBe(429);
  // 1,000 points of debt and 10 for the request, at 1 point a second.
  expect(Number(/Try again in (\d+) s/.exec(text)?.[1])).toBeLessThanOrEqual(1_010);
});

test('what is refused without a body being read costs no more than any request', async () => {
  const address = '198.51.100.98';
  for (let n = 0; n < 50; n++) await send({ address, path: '/nothing', body: LARGE });
  // 1,000 less 50 times 10.
  expect((await send({ address })).status).toBe(401);
});

test('paths that are nothing have their lines in the log, and are counted when they are rejected', async () => {
  const address = '198.51.100.97';
  const before = log.entries('refused').length;
  for (let n = 0; n < 150; n++) await send({ address, path: '/nothing' });
  const lines = log.entries('refused').slice(before);
  expect(lines).toHaveLength(100);
  expect(lines[0]).toMatchObject({ status: 404, requestId: expect.any(String) });
});
