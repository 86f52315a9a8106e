import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type CapturedLog, captureLog } from '../support/logs/captureLog.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const create = (name: string) => ({
  query:
    'mutation($name: String!) { createCustomer(input: { name: $name, segment: ENTERPRISE }) { customer { name } } }',
  variables: { name },
});
const ORIGIN = 'https://app.example.com';
let log: CapturedLog;
let isSaturated: boolean;
let listener: () => void;
let server: TestServer;

beforeEach(async () => {
  isSaturated = false;
  log = captureLog();
  // Time passes only where a test says so.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'queueMicrotask', 'Date'] });
  server = await startServer({
    maxWaiting: 3,
    corsOrigins: [ORIGIN],
    logger: log.logger,
    wrapDatabase: (database) => ({
      ...database,
      isSaturated: () => isSaturated,
      onFreed(given) {
        listener = given;
      },
    }),
  });
});
afterEach(async () => {
  jest.useRealTimers();
  free();
  await server.stop();
});

function free(): void {
  isSaturated = false;
  listener();
}

/** Sends requests one after the other: each has arrived before the next is sent. */
async function sendAll(names: readonly string[]) {
  const answers: ReturnType<typeof server.send>[] = [];
  for (const name of names) {
    const arrived = new Promise((resolve) => server.app.server.once('request', resolve));
    answers.push(server.send(create(name)));
    await arrived;
  }
  return answers;
}

test('requests that have no room are told when to try again, have had no effect, and the others are answered', async () => {
  isSaturated = true;
  const answers = await sendAll(['a', 'b', 'c', 'd', 'e']);
  const shed = await Promise.all([answers[0], answers[4]]);
  for (const { status, headers, text } of shed as Awaited<(typeof answers)[number]>[]) {
    expect(status).toBe(503);
    expect(headers).toMatchObject({
      'retry-after': '1',
      'content-type': expect.stringMatching(/^application\/json/),
      'x-request-id': expect.any(String),
      'cache-control': 'no-store',
    });
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: 'The server has more to do than it can. Try again in a moment.',
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: headers['x-request-id'] },
        },
      ],
    });
  }
  for (const path of ['/health/live', '/health/ready']) expect((await fetch(server.url + path)).status).toBe(200);
  free();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses).toEqual([503, 200, 200, 200, 503]);
  const { customers } = await server.data('{ customers(orderBy: { field: NAME, direction: ASC }) { nodes { name } } }');
  expect(customers.nodes.map(({ name }: { name: string }) => name)).toEqual(['b', 'c', 'd']);
});

test('a page of another origin can read that its request has no room', async () => {
  isSaturated = true;
  const answers = await sendAll(['a', 'b', 'c', 'd']);
  // It is the last to come, so an older one makes room; what comes next pushes it out.
  const ofPage = server.send(create('page'), { headers: { origin: ORIGIN } });
  await new Promise((resolve) => server.app.server.once('request', resolve));
  for (const name of ['x', 'y', 'z']) {
    answers.push(server.send(create(name), { headers: { origin: ORIGIN } }));
    await new Promise((resolve) => server.app.server.once('request', resolve));
  }
  const { status, headers } = await ofPage;
  expect(status).toBe(503);
  expect(headers).toMatchObject({ 'access-control-allow-origin': ORIGIN, 'retry-after': '1' });
  free();
  await Promise.all(answers);
});

test('the log says how many were shed, once in a while', async () => {
  isSaturated = true;
  const answers = await sendAll(['a', 'b', 'c', 'd', 'e', 'f']);
  jest.advanceTimersByTime(10_000);
  expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([503]));
  expect(log.entries('overloaded')).toEqual([expect.objectContaining({ level: 40, requests: 6 })]);
});

test('a crowd that comes at once to an idle server is answered, all of it', async () => {
  jest.useRealTimers();
  await server.stop();
  server = await startServer();
  const answers = await Promise.all(Array.from({ length: 200 }, () => server.send({ query: '{ viewer { name } }' })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});
