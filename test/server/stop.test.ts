import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

const BODY = JSON.stringify({ query: '{ viewer { role } }' });
const ANSWER = '{"data":{"viewer":{"role":"ADMIN"}}';

let server: ServerProcess;

beforeEach(async () => {
  // Nobody is given up for taking long to send a request: what ends does so because it stops.
  server = await startServer({ transport: 'process', env: { LIMIT_ARRIVAL: '600000' } });
});
afterEach(() => server.stop('SIGKILL'));

/** Sends all of a request but its last byte. */
async function beginRequest(): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n`;
  socket.write(head + BODY.slice(0, -1));
  return socket;
}

async function finishRequest(socket: Socket): Promise<string> {
  socket.write(BODY.slice(-1));
  return text(socket);
}

async function readiness(): Promise<number> {
  const response = await fetch(`${server.url}/health/ready`, { headers: { connection: 'close' } });
  await response.body?.cancel();
  return response.status;
}

/** Waits until the server takes no new connections; by then it has said why. */
async function untilClosed(): Promise<void> {
  const statuses = new Set<number>();
  for (;;) {
    const status = await readiness().catch(() => null);
    if (status === null) break;
    statuses.add(status);
    await pause(10);
  }
  expect([...statuses].at(-1)).toBe(503);
}

/** A connection that stays open after its answer. */
async function keepAliveClient(): Promise<Agent> {
  const agent = new Agent({ keepAlive: true });
  const [response] = await once(request(`${server.url}/health/live`, { agent }).end(), 'response');
  await text(response);
  return agent;
}

describe.each(['SIGTERM', 'SIGINT'] as const)('on %s the server', (signal) => {
  test('ends in good order, though clients keep their connections open', async () => {
    const agents = await Promise.all([keepAliveClient(), keepAliveClient()]);
    expect((await server.stop(signal)).code).toBe(0);
    for (const agent of agents) agent.destroy();
  });
});

describe('on SIGTERM the server', () => {
  test('says that it is not ready, and answers a request that is under way even when it takes no new ones', async () => {
    const socket = await beginRequest();
    const closed = untilClosed();
    server.process.kill('SIGTERM');
    await closed;
    expect(await finishRequest(socket)).toContain(ANSWER);
    expect((await server.ended).code).toBe(0);
  });

  // That it ends at all: a server that waited for the request would not do so within the time of a test.
  test('ends although a request never does', async () => {
    const socket = await beginRequest();
    await server.stop();
    socket.destroy();
  });
});
