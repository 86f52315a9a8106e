import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenCustomer } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const PAGE = 'https://app.example.com';
const ask = JSON.stringify({ query: '{ viewer { subject } }' });
const json = { 'content-type': 'application/json' };
let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ corsOrigins: [PAGE] });
});
afterAll(() => portal.stop());

const request = (init: RequestInit, path = '/graphql') => fetch(`${portal.url}${path}`, init);
const get = (query: string, headers: Record<string, string> = {}) =>
  request({ headers }, `/graphql?query=${encodeURIComponent(query)}`);

async function refusalOf(response: Response): Promise<{ status: number; code: string }> {
  const { data, errors } = (await response.json()) as Data;
  expect(data).toBeUndefined();
  return { status: response.status, code: errors[0].extensions.code };
}

describe('the API', () => {
  test.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON'])(
    'takes a body of the type %s',
    async (type) => {
      expect((await request({ method: 'POST', headers: { 'content-type': type }, body: ask })).status).toBe(200);
    },
  );

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/xml',
    'application/jsonp',
    'nonsense',
  ])('answers 415 to a body of the type %s', async (type) => {
    const response = await request({ method: 'POST', headers: { 'content-type': type }, body: ask });
    expect(await refusalOf(response)).toEqual({ status: 415, code: 'BAD_USER_INPUT' });
  });

  test('answers 415 to a body that does not say its type', async () => {
    const response = await request({ method: 'POST', body: new Blob([ask]) });
    expect(await refusalOf(response)).toEqual({ status: 415, code: 'BAD_USER_INPUT' });
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('answers 405 to %s, and says what it takes', async (method) => {
    const response = await request({ method, headers: json, body: ask });
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(await refusalOf(response)).toEqual({ status: 405, code: 'BAD_USER_INPUT' });
  });

  test('says nothing to OPTIONS that is no preflight', async () => {
    const response = await request({ method: 'OPTIONS' });
    expect({ status: response.status, text: await response.text() }).toEqual({ status: 204, text: '' });
  });

  test.each([[[]], [[JSON.parse(ask)]], [[JSON.parse(ask), JSON.parse(ask)]]])('takes no batch: %j', async (batch) => {
    const response = await request({ method: 'POST', headers: json, body: JSON.stringify(batch) });
    expect(await refusalOf(response)).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });

  test('changes nothing by GET', async () => {
    const id = await givenCustomer(portal);
    const deletion = `mutation { deleteCustomer(input: { id: "${id}" }) { deletedCustomerId } }`;
    for (const headers of [json, { 'apollo-require-preflight': 'yes' }]) {
      const response = await get(deletion, headers);
      expect(response.headers.get('allow')).toBe('POST');
      expect(await refusalOf(response)).toEqual({ status: 405, code: 'BAD_USER_INPUT' });
    }
    expect((await portal.data(`{ customer(id: "${id}") { id } }`)).customer).toEqual({ id });
  });

  test('answers no GET that any web page could send', async () => {
    expect(await refusalOf(await get('{ viewer { subject } }'))).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });
});

describe('to clients that know JSON alone, as GraphQL over HTTP asks,', () => {
  const refused = [
    '{',
    '{ nothing }',
    'query ($id: ID!) { contract(id: $id) { id } }',
    'query A { viewer { subject } } query B { viewer { subject } }',
  ];
  const send = (query: string, accept?: string) =>
    request({ method: 'POST', headers: { ...json, ...(accept && { accept }) }, body: JSON.stringify({ query }) });

  test.each(refused)('what is wrong with a document is no matter of HTTP: %s', async (query) => {
    expect((await send(query, 'application/json')).status).toBe(200);
    for (const accept of [
      'application/graphql-response+json',
      'application/graphql-response+json, application/json',
      '*/*',
    ]) {
      expect((await send(query, accept)).status).toBe(400);
    }
  });

  test('a body that is no request at all still is', async () => {
    const response = await request({ method: 'POST', headers: { ...json, accept: 'application/json' }, body: '{}' });
    expect(response.status).toBe(400);
  });
});

describe('every answer', () => {
  const ways: [what: string, send: () => Promise<Response>][] = [
    ['of the API', () => request({ method: 'POST', headers: json, body: ask })],
    ['to a bad request', () => request({ method: 'POST', headers: json, body: '{' })],
    ['to a wrong path', () => request({}, '/nowhere')],
    ['to a path that cannot be read', () => request({}, '/%')],
    ['about health', () => request({}, '/health/live')],
    ['with the explorer page', () => request({ headers: { accept: 'text/html' } })],
  ];

  test.each(ways)('%s has the headers that keep browsers careful', async (_, send) => {
    const { headers } = await send();
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'/),
      'cross-origin-opener-policy': expect.stringMatching(/^same-origin/),
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8,}/),
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
      'cache-control': 'no-store',
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  test.each(ways)('%s may run scripts only where it is the explorer page', async (what, send) => {
    const policy = (await send()).headers.get('content-security-policy') ?? '';
    expect(/script-src|style-src|frame-src/.test(policy)).toBe(what === 'with the explorer page');
    expect(policy).not.toContain('unsafe-eval');
  });
});

describe('pages of other origins', () => {
  const from = (origin: string, init: RequestInit) => request({ ...init, headers: { ...init.headers, origin } });

  test.each([PAGE, 'https://evil.example.com', 'null'])(
    'never get leave for all, or with credentials: %s',
    async (origin) => {
      const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } };
      for (const init of [preflight, { method: 'POST', headers: json, body: ask }]) {
        const { headers } = await from(origin, init);
        expect(headers.get('access-control-allow-origin')).toBe(origin === PAGE ? PAGE : null);
        expect(headers.get('access-control-allow-credentials')).toBeNull();
        expect(headers.get('vary')).toMatch(/\borigin\b/i);
      }
    },
  );

  test('that are listed may read what they need to retry and to report', async () => {
    const { headers } = await from(PAGE, { method: 'POST', headers: json, body: ask });
    expect(headers.get('access-control-expose-headers')).toBe('x-request-id, retry-after, www-authenticate');
  });
});

test('connections are kept for the next request', async () => {
  const response = await request({ method: 'POST', headers: json, body: ask });
  expect(response.headers.get('connection')).toBe('keep-alive');
  expect(response.headers.get('keep-alive')).toBe('timeout=72');
});
