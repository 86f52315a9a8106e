import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Limits } from '../../src/config/limitDefaults.ts';
import type { Identify } from '../../src/server/identity/identify.ts';
import { stopClock } from '../support/servers/clock.ts';
import { startServer, type TestServerOptions } from '../support/servers/server.ts';

const LIMITS: Partial<Limits> = { cost: 500, budget: 1_000, budgetPerSecond: 400 };
const clock = stopClock();
afterAll(() => clock.resume());

/** A count, which is never given back. */
const COUNT = '{ contracts { totalCount } }';
/** No document, but one that takes nearly all points there are. */
const NONSENSE = `{ ${'x'.repeat(9_880)}`;

interface Answered {
  status: number;
  retryAfter: number;
  codes: string[];
  cost: { requested: number; actual: number; remaining: number; ceiling: number; perSecond: number };
}

interface Sender {
  name?: string;
  address?: string;
  headers?: Record<string, string>;
}

/** A server that requests are put into as from any address. */
async function start(identity: TestServerOptions['identity'], options: TestServerOptions = {}) {
  const server = await startServer({ transport: 'injected', identity, limits: LIMITS, ...options });
  async function send(query: string, { name, address = '192.0.2.1', headers }: Sender = {}): Promise<Answered> {
    const sending = { address, headers: { ...headers, ...(name && { 'x-name': name }) } };
    const response = await server.send({ query }, sending);
    const { errors = [], extensions } = JSON.parse(response.text);
    return {
      status: response.status,
      retryAfter: Number(response.headers['retry-after'] ?? 0),
      codes: errors.map((error: { extensions: { code: string } }) => error.extensions.code),
      cost: extensions.cost,
    };
  }
  /** Spends what the sender has left, until they are rejected on arrival. */
  async function spend(sender: Sender): Promise<Answered> {
    for (;;) {
      const answered = await send(NONSENSE, sender);
      if (answered.status === 429 && answered.cost.requested === 0) return answered;
    }
  }
  return { send, spend, stop: () => server.stop() };
}

/** How often somebody had to be identified. */
let identified = 0;
const identify: Identify = ({ 'x-name': name }) => {
  identified++;
  if (typeof name !== 'string') throw new Error('expected a name');
  return { subject: name, name, role: 'READER' };
};

describe('where clients say who they are', () => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    server = await start(identify);
  });
  afterAll(() => server.stop());

  test('one who has spent all is told how long to wait, and is served after that', async () => {
    const refused = await server.spend({ name: 'ann' });
    expect(refused).toMatchObject({ status: 429, codes: ['RATE_LIMITED'] });
    expect(refused.retryAfter).toBeGreaterThanOrEqual(1);
    // By the second, as whoever waits counts.
    clock.advance(refused.retryAfter - 1);
    expect(await server.send(COUNT, { name: 'ann' })).toMatchObject({ status: 429 });
    clock.advance(1);
    expect(await server.send(COUNT, { name: 'ann' })).toMatchObject({ status: 200, codes: [] });
  });

  test('the others are served all the while, even from the same address', async () => {
    await server.spend({ name: 'bob' });
    expect(await server.send(COUNT, { name: 'cleo' })).toMatchObject({ status: 200 });
  });

  test('another address does not help', async () => {
    await server.spend({ name: 'dora' });
    expect(await server.send(COUNT, { name: 'dora', address: '198.51.100.7' })).toMatchObject({ status: 429 });
  });

  test('a token is rejected before it is looked at, once it is known whose budget it spends', async () => {
    const authorization = { authorization: 'Bearer of-hal' };
    await server.spend({ name: 'hal', headers: authorization });
    const before = identified;
    expect(await server.send(COUNT, { name: 'hal', headers: authorization })).toMatchObject({ status: 429 });
    expect(identified).toBe(before);
    expect(await server.send(COUNT, { name: 'ida', headers: { authorization: 'Bearer of-ida' } })).toMatchObject({
      status: 200,
    });
  });

  test('the same token written in another way is rejected like before', async () => {
    await server.spend({ name: 'lea', headers: { authorization: 'Bearer of-lea' } });
    const before = identified;
    for (const authorization of ['bearer of-lea', 'Bearer  of-lea', 'BEARER      of-lea']) {
      expect(await server.send(COUNT, { name: 'lea', headers: { authorization } })).toMatchObject({ status: 429 });
    }
    expect(identified).toBe(before);
  });

  test('another token of one who has spent all is checked once, and no more', async () => {
    await server.spend({ name: 'max', headers: { authorization: 'Bearer of-max' } });
    const before = identified;
    for (let time = 0; time < 3; time++) {
      const other = { name: 'max', headers: { authorization: 'Bearer also-of-max' } };
      expect(await server.send(COUNT, other)).toMatchObject({ status: 429 });
    }
    expect(identified).toBe(before + 1);
  });

  test('who does not say spends what their address has, until they are not even listened to', async () => {
    const address = '203.0.113.9';
    expect(await server.spend({ address })).toMatchObject({ status: 429 });
    expect(await server.send(COUNT)).not.toMatchObject({ status: 429 });
  });

  test('whose token is known is served, whatever others at their address send', async () => {
    const address = '203.0.113.77';
    const known = { name: 'jo', address, headers: { authorization: 'Bearer of-jo' } };
    await server.send(COUNT, known);
    await server.spend({ address });
    expect(await server.send(COUNT, known)).toMatchObject({ status: 200 });
  });

  test('a token that is good no longer is not known any longer', async () => {
    const address = '203.0.113.78';
    const headers = { authorization: 'Bearer of-kim' };
    await server.send(COUNT, { name: 'kim', address, headers });
    await server.spend({ address });
    // It waits for its turn to be checked, as one that was never known.
    expect((await server.send(COUNT, { address, headers })).codes).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await server.send(COUNT, { address })).toMatchObject({ status: 429 });
  });
});

describe('in open mode', () => {
  test('each address has a budget, whatever it says of itself', async () => {
    const server = await start('open mode');
    const forwarded = { headers: { 'x-forwarded-for': '192.0.2.2' } };
    await server.spend({ address: '192.0.2.1' });
    expect(await server.send(COUNT, { address: '192.0.2.1', ...forwarded })).toMatchObject({ status: 429 });
    expect(await server.send(COUNT, { address: '192.0.2.2' })).toMatchObject({ status: 200 });
    await server.stop();
  });

  test('proxies that are trusted, and no others, are believed who a request comes from', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const server = await start('open mode', { trustProxy: ['10.0.0.0/8'] });
    await server.spend({ address: '10.1.2.3', ...from('192.0.2.1') });
    expect(await server.send(COUNT, { address: '10.4.5.6', ...from('192.0.2.1') })).toMatchObject({ status: 429 });
    expect(await server.send(COUNT, { address: '10.1.2.3', ...from('192.0.2.2') })).toMatchObject({ status: 200 });
    await server.spend({ address: '11.1.1.1', ...from('192.0.2.3') });
    expect(await server.send(COUNT, { address: '11.1.1.1', ...from('192.0.2.4') })).toMatchObject({ status: 429 });
    await server.stop();
  });
});

describe('every answer tells its cost and what is left', () => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    server = await start(identify, { limits: { ...LIMITS, budgetPerSecond: 4 } });
  });
  afterAll(() => server.stop());

  test.each([
    { what: 'an operation', query: COUNT, requested: 110, actual: 110, codes: [] },
    {
      what: 'one that reads fewer rows than it may',
      query: '{ contracts(first: 90) { nodes { id } } }',
      requested: 100,
      actual: 10,
      codes: [],
    },
    {
      what: 'one that fails',
      query: '{ contracts(first: 101) { nodes { id } } }',
      requested: 110,
      actual: 110,
      codes: ['BAD_USER_INPUT'],
    },
    { what: 'no document', query: '{', requested: 0, actual: 0, codes: ['GRAPHQL_PARSE_FAILED'] },
    { what: 'no valid document', query: '{ nothing }', requested: 0, actual: 0, codes: ['GRAPHQL_VALIDATION_FAILED'] },
    {
      what: 'one that is too complex',
      query: '{ contracts(first: 90) { nodes { notes { nodes { id } } } } }',
      requested: 1_000,
      actual: 0,
      codes: ['QUERY_TOO_COMPLEX'],
    },
  ])('$what', async ({ query, requested, actual, codes }) => {
    const answered = await server.send(query, { name: `for ${query}` });
    expect(answered).toMatchObject({ codes, cost: { requested, actual, ceiling: 500, perSecond: 4 } });
    expect(answered.cost.remaining).toBeLessThan(1_000);
  });

  test('one that is refused on arrival', async () => {
    const answered = await server.spend({ name: 'eve' });
    expect(answered).toMatchObject({ status: 429, codes: ['RATE_LIMITED'], cost: { remaining: expect.any(Number) } });
  });

  test('a document takes more when it is new, and what it costs after that', async () => {
    const query = COUNT.replace('{ contracts', 'query New { contracts');
    const left = async () => (await server.send(query, { name: 'finn' })).cost.remaining;
    const [first, second] = [await left(), await left()];
    expect(first).toBeLessThan(1_000 - 110 - query.length / 10);
    expect(first - second).toBeLessThanOrEqual(111);
  });
});

test('where there are no budgets, answers say so', async () => {
  const server = await start(identify, { limits: { budget: 0 } });
  expect((await server.send(COUNT, { name: 'gus' })).cost).toEqual({
    requested: 110,
    actual: 110,
    ceiling: 10_000,
    remaining: null,
    perSecond: null,
  });
  await server.stop();
});
