import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { failingDatabase } from '../support/databases/failingDatabase.ts';
import { givenCustomer } from '../support/fixtures/portfolio.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const log = captureLog();
let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ logger: log.logger });
});
afterAll(() => portal.stop());

interface Sent {
  line: string;
  entry: Data;
  response: Response;
}

/** Sends a request and returns the one line that it got in the log. */
async function send(body: object, headers: Record<string, string> = {}, to = portal): Promise<Sent> {
  const before = log.lines.length;
  const response = await fetch(`${to.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  await response.text();
  const lines = log.lines.slice(before);
  expect(lines).toHaveLength(1);
  return { line: lines[0] ?? '', entry: JSON.parse(lines[0] ?? ''), response };
}

const FIND = 'query Find($id: ID!) { customer(id: $id) { name } }';

describe('every operation gets one line', () => {
  test('that says what it was, who asked, how long it took and what it cost', async () => {
    const id = await givenCustomer(portal);
    const { entry, response } = await send({ query: FIND, variables: { id } });
    expect(entry).toEqual({
      level: 30,
      time: expect.any(Number),
      requestId: response.headers.get('x-request-id'),
      status: 200,
      type: 'query',
      operation: 'Find',
      actor: 'ada',
      ms: expect.any(Number),
      statements: 1,
      cost: expect.any(Number),
      msg: 'answered',
    });
  });

  test('without a name where it has none', async () => {
    const { entry } = await send({ query: '{ viewer { subject } }' });
    expect(entry).toMatchObject({ type: 'query', status: 200 });
    expect(entry).not.toHaveProperty('operation');
  });

  test.each([
    ['GRAPHQL_PARSE_FAILED', 400, { query: '{' }],
    ['GRAPHQL_VALIDATION_FAILED', 400, { query: '{ nothing }' }],
    ['BAD_USER_INPUT', 400, { query: FIND }],
    ['BAD_USER_INPUT', 400, {}],
    ['NOT_FOUND', 200, { query: 'mutation { deleteNote(input: { id: "x" }) { userErrors { code } } }' }],
  ])('with the codes of what was refused: %s', async (code, status, body) => {
    expect((await send(body)).entry).toMatchObject({ status, problems: [code] });
  });

  test('with each code once, however often it occurred', async () => {
    const deletion = 'deleteNote(input: { id: "x" }) { userErrors { code } }';
    const { entry } = await send({ query: `mutation { a: ${deletion} b: ${deletion} }` });
    expect(entry.problems).toEqual(['NOT_FOUND']);
  });
});

describe('no line of the log', () => {
  test('tells tokens, cookies or variables, at any level', async () => {
    const { line } = await send(
      { query: `${FIND} # s3cret`, variables: { id: 's3cret', other: { deep: 's3cret' } } },
      { authorization: 'Bearer s3cret', cookie: 'session=s3cret', 'x-api-key': 's3cret' },
    );
    expect(line).not.toContain('s3cret');
  });

  const ACTIVE = 'a\r\nb\n{"level":60}\u001b[31m\u0007\u0000\u007f\u009b31m\u2028\u2029\u202e\u2066\ufeff"\\';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what this is about
  const INERT = /^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]+$/;

  test('can be broken, forged or colored by the name of an operation', async () => {
    const { line, entry } = await send({ query: '{ viewer { subject } }', operationName: ACTIVE });
    expect(line).toMatch(INERT);
    expect(entry).toMatchObject({ level: 30, operation: ACTIVE });
  });

  test('can be broken, forged or colored by the id of a person', async () => {
    const odd = await startServer({
      logger: log.logger,
      identity: () => ({ subject: ACTIVE, name: 'Odd', role: 'READER' }),
    });
    const { line, entry } = await send({ query: '{ viewer { subject } }' }, {}, odd);
    await odd.stop();
    expect(line).toMatch(INERT);
    expect(entry).toMatchObject({ level: 30, actor: ACTIVE });
  });

  test('grows with the length of a name', async () => {
    const { entry } = await send({ query: '{ viewer { subject } }', operationName: 'x'.repeat(10_000) });
    expect(entry.operation).toHaveLength(100);
  });
});

describe('the id of a request', () => {
  const ask = { query: '{ viewer { subject } }' };

  test('is its own, in the answer and in the log', async () => {
    const first = await send(ask);
    const second = await send(ask);
    expect(first.entry.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.entry.requestId).not.toBe(first.entry.requestId);
    expect(second.response.headers.get('x-request-id')).toBe(second.entry.requestId);
  });

  test.each(['7f3a', 'proxy-1.2_3', 'x'.repeat(64)])('of a client or a proxy stands beside it: %s', async (id) => {
    const { entry, response } = await send(ask, { 'x-request-id': id });
    expect(entry.clientRequestId).toBe(id);
    expect(entry.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('x-request-id')).toBe(entry.requestId);
  });

  test('of a client is not taken for one of the server, though it is the same', async () => {
    const { entry } = await send(ask);
    const { entry: second } = await send(ask, { 'x-request-id': entry.requestId });
    expect(second.clientRequestId).toBe(entry.requestId);
    expect(second.requestId).not.toBe(entry.requestId);
  });

  test.each(['x'.repeat(65), 'a b', '"}', '<script>', 'é', '../..', 'a,b', '%0d%0a'])(
    'of a client is left out where it is long or not plain: %s',
    async (id) => {
      const { entry, response } = await send(ask, { 'x-request-id': id });
      expect(entry).not.toHaveProperty('clientRequestId');
      expect(response.headers.get('x-request-id')).toBe(entry.requestId);
    },
  );
});

test('a fault that fails many fields is logged once for each request', async () => {
  const faults = captureLog('error');
  const failing = await startServer({ logger: faults.logger, wrapDatabase: () => failingDatabase(new Error('gone')) });
  const query = `{ ${['a', 'b', 'c'].map((name) => `${name}: customer(id: "cus_01kaq3w0v5fk7ajq1cymfjmyhd") { id }`).join(' ')} }`;
  for (let time = 0; time < 2; time++) expect((await failing.ask(query)).errors).toHaveLength(3);
  await failing.stop();
  const ids = faults.entries('a request failed').map((entry) => entry.requestId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

test.each([
  ['warn', 0],
  ['info', 1],
])('at the level %s an operation has %d lines', async (level, count) => {
  const quiet = captureLog(level);
  const server = await startServer({ logger: quiet.logger });
  await server.data('{ viewer { subject } }');
  await server.stop();
  expect(quiet.entries('answered')).toHaveLength(count);
});
