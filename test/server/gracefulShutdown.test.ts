import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { connectTo } from '../support/http/rawSocket.ts';
import { startServer } from '../support/servers/server.ts';

test('a server that is about to stop says that it is not ready, and still answers', async () => {
  const { url, stop } = await startServer({ lameDuck: 2_000 });
  const get = async (path: string, init?: RequestInit) => (await fetch(`${url}${path}`, init)).status;
  expect(await get('/health/ready')).toBe(200);

  const stopped = stop();
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ viewer { subject } }' });
  expect(await get('/health/ready')).toBe(503);
  expect(await get('/health/live')).toBe(200);
  expect(await get('/graphql', { method: 'POST', headers, body })).toBe(200);
  await stopped;
  await expect(get('/health/live')).rejects.toThrow('fetch failed');
}, 30_000);

/** A server that has begun to stop, and connections that had been opened before that. */
async function stopping(count: number) {
  const server = await startServer({ lameDuck: 200 });
  const sockets = await Promise.all(Array.from({ length: count }, () => connectTo(server.url)));
  for (const socket of sockets) {
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
  }
  return { address: server.url, sockets, stopped: server.stop() };
}

const LIVE = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
const isLast = (answer: string) => /^HTTP\/1\.1 200 [\s\S]*connection: close\r\n/i.test(answer);

test('a server that stops ends each connection with its next answer, which says so, and those that are idle', async () => {
  const { address, sockets, stopped } = await stopping(2);
  const [busy, idle] = sockets as [(typeof sockets)[0], (typeof sockets)[0]];
  busy.write(LIVE);
  expect(isLast(await text(busy))).toBe(true);
  const late = await connectTo(address);
  late.write(LIVE);
  expect(isLast(await text(late))).toBe(true);
  expect(await text(idle)).toBe('');
  await stopped;
});

test('of several requests that came at once, the answer to the last one ends the connection', async () => {
  const { sockets, stopped } = await stopping(1);
  const [socket] = sockets as [(typeof sockets)[0]];
  socket.write(LIVE.repeat(3));
  const answers = (await text(socket)).split('HTTP/1.1 200').slice(1);
  expect(answers.map((answer) => /connection: close/i.test(answer))).toEqual([false, false, true]);
  await stopped;
});

test('a request that has begun to arrive when the server stops is answered', async () => {
  const { address, stopped } = await stopping(0);
  const socket = await connectTo(address);
  socket.write(LIVE.slice(0, 7));
  await pause(400);
  socket.write(LIVE.slice(7));
  expect(isLast(await text(socket))).toBe(true);
  await stopped;
});
