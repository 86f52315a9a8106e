import { createSecretKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parseCursor } from '../../src/changes/cursors.ts';
import { givenContract } from '../support/fixtures/portfolio.ts';
import { CLAIMS, tokenIdentity } from '../support/identity/tokenIdentity.ts';
import { hmac, tokenOf } from '../support/identity/tokens.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { stopClock } from '../support/servers/clock.ts';
import { startServer, type TestServer, type TestServerOptions } from '../support/servers/server.ts';
import { append, appendAtOnce, latestCursor, numbered } from '../support/subscriptions/changes.ts';
import { type SubscriptionClient, subscribe, TRANSPORTS, type Transport } from '../support/subscriptions/clients.ts';
import { openEvents } from '../support/subscriptions/eventStreams.ts';
import { NEWS, openedSocket, openSocket } from '../support/subscriptions/rawSockets.ts';

const SECRET = 'a secret that is 32 bytes long..';
const FOLLOW = 'subscription ($after: String) { changes(after: $after) { nodes { nodeId } endCursor } }';

let portal: TestServer;
const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.stop()));
  await portal.stop();
});

async function serve(options: TestServerOptions = {}): Promise<TestServer> {
  portal = await startServer(options);
  return portal;
}

function follow(transport: Transport, variables = {}, headers: Record<string, string> = {}): SubscriptionClient {
  const client = subscribe(portal, transport, { query: FOLLOW, variables }, { headers });
  open.push(client);
  return client;
}

describe('with tokens', () => {
  const clock = tokenIdentity({ secret: createSecretKey(SECRET, 'utf8') });
  const now = () => Date.now() / 1_000;
  const tokenUntil = (exp: number, claims: object = {}) =>
    tokenOf({ alg: 'HS256' }, { ...CLAIMS, exp, ...claims }, hmac(SECRET));
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const serveTokens = () => {
    clock.setTime(now());
    return serve({ identity: clock.identify });
  };

  test.each([
    ['in a message', (token: string) => ({ payload: bearer(token) })],
    ['in a header', (token: string) => ({ headers: bearer(token) })],
    ['in a message, whatever the header', (token: string) => ({ payload: bearer(token), headers: bearer('x.y.z') })],
  ])('a socket is let in with one %s', async (_, options) => {
    await serveTokens();
    const raw = await openedSocket(portal, options(tokenUntil(now() + 60)));
    raw.say({ type: 'subscribe', id: '1', payload: { query: NEWS } });
    expect(await raw.hear()).toMatchObject({ type: 'next', id: '1' });
    raw.socket.terminate();
  });

  test('a token may be valid for longer than timers run', async () => {
    await serveTokens();
    const raw = await openedSocket(portal, { payload: bearer(tokenUntil(now() + 1e9)) });
    raw.say({ type: 'subscribe', id: '1', payload: { query: NEWS } });
    expect(await raw.hear()).toMatchObject({ type: 'next' });
    raw.say({ type: 'ping' });
    expect(await raw.hear()).toEqual({ type: 'pong' });
    raw.socket.terminate();
  });

  test('forged ones at an address keep nobody out who has a valid one, and cost the address', async () => {
    const still = stopClock();
    try {
      clock.setTime(now());
      await serve({ identity: clock.identify, limits: { cost: 100, budget: 100, budgetPerSecond: 1 } });
      const open = async (payload?: object) => {
        const raw = await openSocket(portal);
        raw.say({ type: 'connection_init', payload });
        const first = await Promise.race([raw.hear(), raw.closed]);
        raw.socket.terminate();
        return first.code ?? first.type;
      };
      for (let forged = 0; forged < 10; forged++) expect(await open(bearer(`x.${forged}.z`))).toBe(4403);
      expect(await open()).toBe(1013);
      expect(await open(bearer(tokenUntil(now() + 60)))).toBe('connection_ack');
      expect(await open(bearer('x.y.z'))).toBe(4403);
    } finally {
      still.resume();
    }
  });

  test.each([
    ['with none', () => undefined],
    ['with an invalid one', () => bearer('x.y.z')],
    ['with an expired one', () => bearer(tokenUntil(now() - 60))],
    ['with one of no role', () => bearer(tokenUntil(now() + 60, { role: 'NOBODY' }))],
    ['with something else', () => ({ authorization: 1 })],
  ])('a socket is closed %s, and the log says why', async (_, payload) => {
    const log = captureLog('info');
    clock.setTime(now());
    await serve({ identity: clock.identify, logger: log.logger });
    const raw = await openSocket(portal);
    raw.say({ type: 'connection_init', payload: payload() });
    expect(await raw.closed).toEqual({ code: 4403, reason: expect.stringContaining('Expected a valid token') });
    expect(log.entries('answered')).toMatchObject([{ status: 4403, problems: ['UNAUTHENTICATED'] }]);
    expect(log.lines.join()).not.toMatch(/eyJ|x\.y\.z/);
  });

  test('a socket is closed when its token expires, and goes on from its cursor with a new one', async () => {
    await serveTokens();
    const raw = await openedSocket(portal, { payload: bearer(tokenUntil(Math.ceil(now()) + 1)) });
    raw.say({ type: 'subscribe', id: '1', payload: { query: NEWS } });
    const after = (await raw.hear()).payload.data.changes.endCursor;
    expect(await raw.closed).toEqual({ code: 4403, reason: 'The token has expired.' });
    await append(portal, ['evt_meanwhile']);
    const renewed = await openedSocket(portal, { payload: bearer(tokenUntil(now() + 60)) });
    renewed.say({ type: 'subscribe', id: '1', payload: { query: FOLLOW, variables: { after } } });
    expect((await renewed.hear()).payload.data.changes.nodes).toEqual([{ nodeId: 'evt_meanwhile' }]);
    renewed.socket.terminate();
  });

  test('events are refused without one, and end with an error when it expires', async () => {
    await serveTokens();
    const refused = await openEvents(portal, NEWS);
    expect(refused.response.status).toBe(401);
    refused.close();
    const stream = await openEvents(portal, NEWS, { headers: bearer(tokenUntil(Math.ceil(now()) + 1)) });
    expect(await stream.hear()).toMatchObject({ event: 'next', data: { data: { changes: { nodes: [] } } } });
    expect(await stream.hear()).toMatchObject({
      event: 'next',
      data: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect(await stream.hear()).toMatchObject({ event: 'complete' });
    expect(await stream.hear()).toBeNull();
  });
});

describe('at most so many', () => {
  test('subscriptions of a client, by whatever sockets and streams; one that has ended makes room', async () => {
    await serve({ limits: { subscriptions: 2 } });
    const [first] = [follow('WebSocket'), follow('server-sent events')];
    for (const client of open as SubscriptionClient[]) await client.next();
    for (const transport of TRANSPORTS) expect(await follow(transport).ending()).toBe('RATE_LIMITED');
    const other = subscribe(
      portal,
      'WebSocket',
      { query: FOLLOW },
      { actor: { subject: 'eve', name: 'Eve', role: 'READER' } },
    );
    open.push(other);
    await other.next();
    await (first as SubscriptionClient).stop();
    for (let ending = 'RATE_LIMITED'; ending === 'RATE_LIMITED'; ) {
      const client = follow('server-sent events');
      ending = await Promise.race([client.ending(), pause(100).then(() => 'open')]);
    }
  });

  test('subscriptions of all clients', async () => {
    await serve({ limits: { allSubscriptions: 1 } });
    await follow('server-sent events').next();
    expect(await follow('WebSocket').ending()).toBe('RATE_LIMITED');
  });

  test('sockets of a client; the others are told to try again later', async () => {
    await serve({ limits: { subscriptions: 1 } });
    const first = await openedSocket(portal);
    const second = await openSocket(portal);
    second.say({ type: 'connection_init' });
    expect((await second.closed).code).toBe(1013);
    first.socket.terminate();
    await first.closed;
  });
});

describe('a server that stops', () => {
  test('closes sockets after the page that they are at, without telling the client that this was all', async () => {
    await serve();
    const raw = await openedSocket(portal);
    raw.say({ type: 'subscribe', id: '1', payload: { query: NEWS } });
    await raw.hear();
    void portal.stop();
    expect(await Promise.race([raw.closed, raw.hear()])).toMatchObject({ code: 1001 });
    portal = await startServer();
  });

  test('ends streams of events likewise', async () => {
    await serve();
    const stream = await openEvents(portal, NEWS);
    await stream.hear();
    void portal.stop();
    expect(await stream.hear()).toBeNull();
    portal = await startServer();
  });

  test('does not wait for clients that neither read nor answer', async () => {
    await serve();
    const raw = await openedSocket(portal, { autoPong: false });
    raw.say({ type: 'subscribe', id: '1', payload: { query: NEWS } });
    await raw.hear();
    raw.socket.pause();
    const { url } = portal;
    await portal.stop();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    portal = await startServer();
  });
});

describe('in open mode', () => {
  test('a page of this server follows with EventSource alone, which resumes by itself', async () => {
    await serve({ identity: 'open mode' });
    const stream = await openEvents(portal, NEWS, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const first = await stream.hear();
    expect(first).toMatchObject({ event: 'next', id: await latestCursor(portal) });
    stream.close();
    await append(portal, ['evt_a', 'evt_b']);
    const again = await openEvents(portal, NEWS, { headers: { 'last-event-id': first?.id ?? '' } });
    expect((await again.hear())?.data.data.changes.nodes).toEqual([{ nodeId: 'evt_a' }, { nodeId: 'evt_b' }]);
    again.close();
  });

  test.each([
    ['a page of another origin', { origin: 'https://evil.example.com' }, 403],
    ['an image on a page of another origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['an image on a page of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['who accepts anything', { accept: '*/*' }, 406],
    ['who resumes from nowhere', { 'last-event-id': 'x' }, 400],
  ])('%s gets no events', async (_, headers, status) => {
    await serve({ identity: 'open mode' });
    const response = await fetch(`${portal.url}/graphql/stream?query=${encodeURIComponent(NEWS)}`, {
      headers: { accept: 'text/event-stream', ...headers },
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });

  test('who reaches it by another name gets no socket', async () => {
    await serve({ identity: 'open mode' });
    const raw = await openSocket(portal, { headers: { host: 'portal.evil.example' } });
    raw.say({ type: 'connection_init' });
    expect((await raw.closed).code).toBe(4403);
  });
});

test('who reads no events is sent no more than it can take; once it reads, all come in order', async () => {
  await serve();
  const contractId = await givenContract(portal, { description: 'x'.repeat(10_000) });
  const after = await latestCursor(portal);
  await appendAtOnce(portal, Array(2_500).fill(contractId), { contractId });
  const page = 'nodes { cursor node { ... on Contract { description } } } endCursor hasMore';
  const query = `subscription { changes(after: "${after}", first: 100) { ${page} } }`;
  const before = portal.statements.length;
  const stream = await openEvents(portal, query);
  for (let [last, times] = [-1, 0]; times < 5; times++) {
    if (portal.statements.length !== last) times = 0;
    last = portal.statements.length;
    await pause(50);
  }
  const unread = portal.statements.length - before;
  const positions: number[] = [];
  for (let hasMore = true; hasMore; ) {
    const { changes } = (await stream.hear())?.data.data ?? {};
    positions.push(...changes.nodes.map(({ cursor }: { cursor: string }) => parseCursor(cursor).position));
    ({ hasMore } = changes);
  }
  expect(portal.statements.length - before).toBeGreaterThan(1.5 * unread);
  expect(positions).toEqual(Array.from({ length: 2_500 }, (_, i) => parseCursor(after).position + 1 + i));
  stream.close();
});

describe('an event stream is refused', () => {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${portal.url}/graphql/stream`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test.each([
    ['for a list', [], {}, 400],
    ['for no query', { variables: {} }, {}, 400],
    ['for variables that are a list', { query: NEWS, variables: [] }, {}, 400],
    ['for broken JSON', '{"query":', {}, 400],
    ['for __proto__', '{"query":"","__proto__":{}}', {}, 400],
    ['for a form', 'query=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['for too long a body', { query: 'x'.repeat(300_000) }, {}, 413],
    ['to who does not name events', { query: NEWS }, { accept: 'application/json' }, 406],
  ])('%s', async (_, body, headers, status) => {
    await serve();
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('for another method', async () => {
    await serve();
    const response = await fetch(`${portal.url}/graphql/stream`, { method: 'PUT' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe.each(TRANSPORTS)('by %s', (transport) => {
  test('each page is charged; without points the next one waits, and the client is not refused anything else', async () => {
    const clock = stopClock();
    try {
      await serve({ limits: { cost: 1_000, budget: 1_000, budgetPerSecond: 100 } });
      const after = await latestCursor(portal);
      await appendAtOnce(portal, numbered('paid', 900));
      const query = FOLLOW.replace('after: $after', 'after: $after, first: 100');
      const client = subscribe(portal, transport, { query, variables: { after } });
      open.push(client);
      const pages: string[][] = [];
      let next = client.next();
      const takeAllThatCome = async () => {
        while (pages.length < 9) {
          const page = await Promise.race([next, pause(300)]);
          if (!page) return;
          pages.push(page.changes.nodes.map(({ nodeId }: { nodeId: string }) => nodeId));
          next = client.next();
        }
      };
      await takeAllThatCome();
      // Each costs 110 points, and half of the budget is left alone.
      expect(pages.length).toBeLessThanOrEqual(4);
      expect(await portal.data('{ viewer { subject } }')).toEqual({ viewer: { subject: 'ada' } });
      while (pages.length < 9) {
        clock.advance(1);
        await takeAllThatCome();
      }
      next.catch(() => undefined);
      expect(pages.flat()).toEqual(numbered('paid', 900));
    } finally {
      clock.resume();
    }
  });
});

test('connections stay open although nobody says anything for longer than requests may be silent', async () => {
  await serve();
  const clients = TRANSPORTS.map((transport) => follow(transport));
  for (const client of clients) await client.next();
  await pause(11_000);
  await append(portal, ['evt_late']);
  for (const client of clients) expect((await client.next()).changes.nodes).toEqual([{ nodeId: 'evt_late' }]);
});
