import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { givenContract } from '../support/fixtures/portfolio.ts';
import { connectTo } from '../support/http/rawSocket.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { append, appendAtOnce, latestCursor } from '../support/subscriptions/changes.ts';
import {
  NEWS,
  openedSocket,
  openingStatus,
  openSocket,
  PROTOCOL,
  type RawSocket,
} from '../support/subscriptions/rawSockets.ts';

const LISTED = 'https://app.example.com';

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer({ corsOrigins: [LISTED], limits: { subscriptions: 10 } });
});
afterAll(() => portal.stop());

const open: RawSocket[] = [];
afterEach(async () => {
  for (const { socket } of open) socket.terminate();
  await Promise.all(open.splice(0).map(({ closed }) => closed));
});
const opened = async (...args: Parameters<typeof openedSocket>) => {
  const raw = await openedSocket(...args);
  open.push(raw);
  return raw;
};
const subscribeTo = (id: string, query = NEWS, variables?: object) => ({
  type: 'subscribe',
  id,
  payload: { query, variables },
});

test('several subscriptions share a socket, each with its own id, which is free again once it has ended', async () => {
  const raw = await opened(portal);
  for (const id of ['a', 'b']) {
    raw.say(subscribeTo(id));
    expect(await raw.hear()).toMatchObject({ type: 'next', id, payload: { data: { changes: { nodes: [] } } } });
  }
  raw.say({ type: 'complete', id: 'a' });
  raw.say({ type: 'complete', id: 'nobody' });
  raw.say({ type: 'ping', payload: { more: 1 } });
  expect(await raw.hear()).toEqual({ type: 'pong' });
  raw.say({ type: 'pong' });
  await append(portal, ['evt_shared']);
  expect(await raw.hear()).toMatchObject({
    id: 'b',
    payload: { data: { changes: { nodes: [{ nodeId: 'evt_shared' }] } } },
  });
  raw.say(subscribeTo('a'));
  expect(await raw.hear()).toMatchObject({ type: 'next', id: 'a' });
});

test('what it sends is not compressed, and says what it has cost', async () => {
  const raw = await opened(portal);
  raw.say(subscribeTo('a'));
  expect((await raw.hear()).payload.extensions.cost).toMatchObject({ requested: 30, actual: 10 });
  expect(raw.socket.extensions).toBe('');
});

describe('the server closes a socket', () => {
  const init = { type: 'connection_init' };
  const CASES: [what: string, said: (object | string | Buffer)[], code: number][] = [
    ['that says something else than JSON', ['hello'], 4400],
    ['that says nothing', [''], 4400],
    ['that sends bytes', [Buffer.from(JSON.stringify(init))], 4400],
    ['that sends a list', ['[]'], 4400],
    ['whose message is of no type', ['{}'], 4400],
    ['whose message is of a type of the server', [{ type: 'next', id: '1', payload: {} }], 4400],
    ['that initializes with a text', [{ ...init, payload: 'x' }], 4400],
    ['that subscribes to nothing', [init, { type: 'subscribe', id: '1' }], 4400],
    ['that subscribes without an id', [init, { ...subscribeTo(''), id: '' }], 4400],
    ['that subscribes to a number', [init, { type: 'subscribe', id: '1', payload: { query: 1 } }], 4400],
    [
      'whose variables are a list',
      [init, { type: 'subscribe', id: '1', payload: { query: NEWS, variables: [] } }],
      4400,
    ],
    ['that sends __proto__', ['{"type":"connection_init","payload":{"__proto__":{"admin":true}}}'], 4400],
    ['that sends lists 30,000 deep', ['['.repeat(30_000)], 4400],
    ['that subscribes before it is acknowledged', [subscribeTo('1')], 4401],
    ['that initializes twice', [init, init], 4429],
    ['that sends more than 64 KiB', [init, 'x'.repeat(65_537)], 1009],
  ];
  test.each(CASES)('%s', async (_, said, code) => {
    const raw = await openSocket(portal);
    for (const message of said) raw.say(message);
    const { reason, ...closed } = await raw.closed;
    expect(closed).toEqual({ code });
    expect(reason).not.toMatch(/zod|invalid_|json at|node_modules/i);
  });

  test('that uses an id twice at once', async () => {
    const raw = await opened(portal);
    raw.say(subscribeTo('a'));
    raw.say(subscribeTo('a'));
    expect((await raw.closed).code).toBe(4409);
  });

  test('that sends broken UTF-8', async () => {
    const raw = await openSocket(portal);
    raw.socket.send(Buffer.from([0xc3, 0x28]), { binary: false });
    expect((await raw.closed).code).toBe(1007);
  });

  test('that speaks no protocol that is known here', async () => {
    const raw = await openSocket(portal, { protocols: [] });
    expect(await raw.closed).toEqual({ code: 4406, reason: `Expected the protocol ${PROTOCOL}.` });
  });

  test('that does not say who it is within three seconds', async () => {
    const raw = await openSocket(portal);
    expect((await raw.closed).code).toBe(4408);
  });

  test('whose client is dead, and no other', async () => {
    const server = await startServer({ heartbeat: 1_000 });
    const dead = await openedSocket(server, { autoPong: false });
    const alive = await openedSocket(server);
    expect((await dead.closed).code).toBe(1006);
    alive.say({ type: 'ping' });
    expect(await alive.hear()).toEqual({ type: 'pong' });
    alive.socket.terminate();
    await server.stop();
  });
});

test('nothing else is hurt by a socket that is cut in the middle of everything', async () => {
  const other = await opened(portal);
  other.say(subscribeTo('a'));
  await other.hear();
  const raw = await opened(portal);
  raw.say(subscribeTo('a'));
  raw.socket.terminate();
  const half = await connectTo(portal.url);
  half.write(`GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Ver`);
  half.destroy();
  await append(portal, ['evt_other']);
  expect(await other.hear()).toMatchObject({ payload: { data: { changes: { nodes: [{ nodeId: 'evt_other' }] } } } });
});

/** Waits until a figure stays as it is. */
async function settled(figure: () => number): Promise<void> {
  for (let [last, times] = [Number.NaN, 0]; times < 5; times++) {
    if (figure() !== last) times = 0;
    last = figure();
    await pause(50);
  }
}

describe('a client that reads nothing', () => {
  const PAGES = 25;
  const buffered = () => Math.max(...[...portal.app.websocketServer.clients].map((client) => client.bufferedAmount));

  test('is sent no more than it can take; once it reads, all comes in order', async () => {
    const contractId = await givenContract(portal, { description: 'x'.repeat(10_000) });
    const after = await latestCursor(portal);
    await appendAtOnce(portal, Array(PAGES * 100).fill(contractId), { contractId });
    const pageOfMegabyte = 'nodes { cursor node { ... on Contract { description } } } endCursor hasMore';
    const query = `subscription ($after: String) { changes(after: $after, first: 100) { ${pageOfMegabyte} } }`;
    const raw = await opened(portal);
    raw.socket.pause();
    const before = portal.statements.length;
    raw.say(subscribeTo('slow', query, { after }));
    await settled(() => portal.statements.length);
    const unread = portal.statements.length - before;
    expect(buffered()).toBeLessThan(2_000_000);

    raw.socket.resume();
    const cursors: string[] = [];
    for (let page = 0; page < PAGES; page++) {
      const { changes } = (await raw.hear()).payload.data;
      cursors.push(...changes.nodes.map(({ cursor }: { cursor: string }) => cursor));
    }
    expect(portal.statements.length - before).toBeGreaterThan(1.5 * unread);
    expect(cursors).toEqual(await cursorsBehind(after));
  });

  test('cannot make the server pile up answers to it either', async () => {
    const raw = await opened(portal);
    raw.socket.pause();
    // The answer repeats the id.
    for (let i = 0; i < 1_000; i++) raw.say(subscribeTo(`${i}`.padEnd(30_000), 'no subscription'));
    await settled(() => raw.socket.bufferedAmount + buffered());
    expect(buffered()).toBeLessThan(2_000_000);
  });
});

async function cursorsBehind(after: string): Promise<string[]> {
  const cursors: string[] = [];
  for (let [cursor, hasMore] = [after, true]; hasMore; ) {
    const query =
      'query ($after: String) { changes(after: $after, first: 100) { nodes { cursor } endCursor hasMore } }';
    const { changes } = await portal.data(query, { after: cursor });
    cursors.push(...changes.nodes.map((node: { cursor: string }) => node.cursor));
    ({ endCursor: cursor, hasMore } = changes);
  }
  return cursors;
}

describe('a page of', () => {
  test.each([
    ['this server', () => portal.url, 101],
    ['an origin in CORS_ORIGINS', () => LISTED, 101],
    ['no origin: a program', () => undefined, 101],
    ['another origin', () => 'https://evil.example.com', 403],
    ['the same host with another port', () => 'http://127.0.0.1:1', 403],
    ['an origin that hides', () => 'null', 403],
  ])('%s', async (_, origin, status) => {
    const name = origin();
    expect(await openingStatus(portal, name ? { origin: name } : {})).toBe(status);
  });
});

test('paths without an API open no socket', async () => {
  expect(await openingStatus(portal, {}, '/nothing')).toBe(404);
  expect(await openingStatus(portal, {}, '/health/live')).toBe(200);
});

test('a request that could be upgraded to HTTP/2 is answered as it is', async () => {
  const socket = await connectTo(portal.url);
  const body = '{"query":"{ viewer { subject } }"}';
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  const [answer] = (await new Promise<Buffer[]>((resolve) => socket.once('data', (data) => resolve([data])))) as [
    Buffer,
  ];
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 [\s\S]*"subject":"ada"/);
  socket.destroy();
});
