import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sendRaw } from '../support/http/rawSocket.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { expectNoSecrets, SECRETS, spill } from '../support/logs/secrets.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const { sql, parameter, connection, token, path } = SECRETS;
const ALL = Object.values(SECRETS).join(' ');
const log = captureLog();
let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ logger: log.logger, limits: { arrival: 300 } });
});
afterAll(() => portal.stop());

const json = { 'content-type': 'application/json' };

interface Odd {
  what: string;
  to?: string;
  request: RequestInit;
  status: number;
}

const odd: Odd[] = [
  {
    what: 'JSON that breaks off',
    request: { method: 'POST', headers: json, body: `{"query": "${token}` },
    status: 400,
  },
  { what: 'a body that is no JSON', request: { method: 'POST', headers: json, body: ALL }, status: 400 },
  {
    what: 'a key that would poison objects',
    request: { method: 'POST', headers: json, body: `{"__proto__": "${token}"}` },
    status: 400,
  },
  { what: 'a body that is too long', request: { method: 'POST', headers: json, body: ALL.repeat(2_000) }, status: 413 },
  {
    what: 'a body of another type',
    request: { method: 'POST', headers: { 'content-type': `text/${token}` }, body: sql },
    status: 415,
  },
  {
    what: 'a method that is not there',
    request: { method: 'PUT', headers: json, body: `{"query":"${token}"}` },
    status: 405,
  },
  { what: 'a path that is not there', to: path, request: {}, status: 404 },
  { what: 'a path that cannot be read', to: `/%E0%A4%A/${token}`, request: {}, status: 400 },
  {
    what: 'variables in a URL that are no JSON',
    to: `/graphql?variables=${token}`,
    request: { headers: json },
    status: 400,
  },
  {
    what: 'headers full of them',
    request: { method: 'POST', headers: { ...json, authorization: `Bearer ${token}`, cookie: connection }, body: '{}' },
    status: 400,
  },
];

describe.each(odd)('$what', ({ to = '/graphql', request, status }) => {
  test('is answered in the form of GraphQL, and nothing of it is repeated or logged', async () => {
    const response = await fetch(`${portal.url}${to}`, request);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: expect.stringMatching(/./), extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expectNoSecrets(text + JSON.stringify([...response.headers]));
    expectNoSecrets(log.lines.join('\n'));
  });
});

const raw: [what: string, status: number, bytes: string][] = [
  ['what is no HTTP', 400, `${ALL}\r\n\r\n`],
  ['headers that are too long', 431, `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${ALL.repeat(200)}\r\n\r\n`],
  ['a request that does not come to its end', 408, `POST /graphql HTTP/1.1\r\nHost: x\r\nCookie: ${token}\r\n`],
];

describe.each(raw)('%s', (_, status, bytes) => {
  test('is answered in the form of GraphQL, and nothing of it is repeated or logged', async () => {
    const answer = await sendRaw(portal.url, bytes);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*content-type: application/json`));
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expectNoSecrets(answer);
    expectNoSecrets(log.lines.join('\n'));
  });
});

test('what GraphQL itself refuses is logged by its code, not by what was asked', async () => {
  const names = [`{ ${parameter.split('@')[0]} }`, '{', `query Q($x: ID! = "${token}") { contract(id: 7.5) { id } }`];
  for (const query of names) await portal.ask(query, { parameter, token });
  expect(
    log
      .entries('answered')
      .slice(-3)
      .map((entry) => entry.problems),
  ).toEqual([['GRAPHQL_PARSE_FAILED'], ['GRAPHQL_PARSE_FAILED'], ['GRAPHQL_VALIDATION_FAILED']]);
  expectNoSecrets(log.lines.join('\n'));
});

test('a fault of the server outside of GraphQL is masked in the same way', async () => {
  const faults = captureLog();
  const server = await startServer({ transport: 'injected', logger: faults.logger });
  server.app.get('/odd', () => {
    throw spill(Object.assign(new Error(), { name: 'OddError', code: 'E_ODD' }));
  });
  const { statusCode, headers, body } = await server.app.inject('/odd');
  await server.stop();
  const requestId = headers['x-request-id'];
  expect({ statusCode, ...JSON.parse(body) }).toEqual({
    statusCode: 500,
    errors: [{ message: 'Internal server error.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }],
  });
  expect(faults.entries('a request failed')).toMatchObject([{ requestId, fault: { type: 'OddError', code: 'E_ODD' } }]);
  expectNoSecrets(body + faults.lines.join('\n'));
});
