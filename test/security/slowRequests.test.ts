import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ARRIVAL = 500;
const body = JSON.stringify({ query: '{ viewer { subject } }' });
const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`;

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer({ limits: { arrival: ARRIVAL } });
});
afterAll(() => portal.stop());

/** Sends a request in pieces, with a pause after each; returns what is answered. */
async function send({ url }: TestServer, pieces: string[], pauseAfterEach: number): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  // The server hangs up on whom it does not want to hear out.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const answer = text(socket);
  for (const piece of pieces) {
    if (!socket.writable) break;
    socket.write(piece);
    await pause(pauseAfterEach);
  }
  return answer;
}

test('a request in two pieces within the time is answered', async () => {
  // So long that a busy machine has the time, too.
  const patient = await startServer({ limits: { arrival: 60_000 } });
  expect(await send(patient, [head + body.slice(0, 9), body.slice(9)], 20)).toMatch(/^HTTP\/1.1 200 /);
  await patient.stop();
});

test.each([
  { what: 'a body, byte by byte,', pieces: [head, ...body] },
  { what: 'headers, byte by byte,', pieces: [...head] },
  { what: 'a body that never comes', pieces: [head] },
])('$what beyond the time is given up, with words', async ({ pieces }) => {
  const answer = await send(portal, pieces, 50);
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(answer).toContain('"BAD_USER_INPUT"');
  expect(await portal.data('{ viewer { subject } }')).toEqual({ viewer: { subject: 'ada' } });
});
