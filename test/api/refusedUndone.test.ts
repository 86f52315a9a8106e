import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sendRaw } from '../support/http/rawSocket.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const QUERY = 'mutation { createCustomer(input: { name: "Done", segment: ENTERPRISE }) { customer { name } } }';
const BODY = JSON.stringify({ query: QUERY });
const json = { 'content-type': 'application/json' };
const SEARCH = `?query=${encodeURIComponent(QUERY)}`;

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

async function nothingIsDone(): Promise<void> {
  expect((await portal.data('{ customers { totalCount } }')).customers.totalCount).toBe(0);
}

interface Refused {
  status: number;
  init: RequestInit;
  search?: string;
}

const post = (headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer> = BODY): RequestInit => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body,
});
const withMore = (more: object) => post({}, JSON.stringify({ query: QUERY, ...more }));

const ACCEPTS = [
  'text/html',
  'text/event-stream',
  'multipart/mixed;deferSpec=20220824',
  'application/graphql+json',
  'application/json;v=2',
  'application/json;charset=iso-8859-1',
  'application/json;q=0',
  '*/*;q=0',
  '*/*, application/json;q=0, application/graphql-response+json;q=0',
  'image/png, text/*',
  'nonsense',
  ',',
];

const REFUSED: Record<string, Refused> = {
  ...Object.fromEntries(ACCEPTS.map((accept) => [`that accepts ${accept}`, { status: 406, init: post({ accept }) }])),
  'in another charset': { status: 415, init: post({ 'content-type': 'application/json; charset=iso-8859-1' }) },
  'in a charset in quotes': { status: 415, init: post({ 'content-type': 'application/json;charset="utf-16"' }) },
  'in two charsets': { status: 415, init: post({ 'content-type': 'application/json;charset=utf-8;charset=latin1' }) },
  'of bytes that are no UTF-8': {
    status: 400,
    init: post({}, Buffer.from(BODY.replace('Done', 'Caf\u00e9'), 'latin1')),
  },
  'that says it is gzip': { status: 415, init: post({ 'content-encoding': 'gzip' }) },
  'that says it is coded twice': { status: 415, init: post({ 'content-encoding': 'identity, br' }) },
  'as text': { status: 415, init: post({ 'content-type': 'text/plain' }) },
  'as GraphQL': { status: 415, init: post({ 'content-type': 'application/graphql' }, QUERY) },
  'as a form': { status: 415, init: post({ 'content-type': 'application/x-www-form-urlencoded' }) },
  'as nothing': { status: 415, init: { method: 'POST', body: new Blob([BODY]) } },
  'by GET': { status: 405, init: { headers: { 'apollo-require-preflight': 'yes' } }, search: SEARCH },
  'by HEAD': { status: 405, init: { method: 'HEAD', headers: { 'apollo-require-preflight': 'yes' } }, search: SEARCH },
  'by a bare GET': { status: 400, init: {}, search: SEARCH },
  'by PUT': { status: 405, init: { ...post({}), method: 'PUT' } },
  'by DELETE': { status: 405, init: { ...post({}), method: 'DELETE' } },
  'by PATCH': { status: 405, init: { ...post({}), method: 'PATCH' } },
  'in a batch': { status: 400, init: post({}, `[${BODY}]`) },
  'with variables that are a list': { status: 400, init: withMore({ variables: [1] }) },
  'with variables that are a text': { status: 400, init: withMore({ variables: '{}' }) },
  'with extensions that are a number': { status: 400, init: withMore({ extensions: 7 }) },
  'with a name that is a number': { status: 400, init: withMore({ operationName: 7 }) },
  'by a name that it does not have': { status: 400, init: withMore({ operationName: 'Other' }) },
  'with variables that are nested too deep': {
    status: 400,
    init: withMore({ variables: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`.replace(/.*/s, '{"x":$&}')) }),
  },
  'with something behind its end': { status: 400, init: post({}, `${BODY}}`) },
  'longer than it may be': { status: 413, init: withMore({ x: 'x'.repeat(300_000) }) },
};

describe('a mutation is refused, and not carried out,', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, { status, init, search = '' }) => {
    const before = portal.statements.length;
    const response = await fetch(`${portal.url}/graphql${search}`, init);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(portal.statements).toHaveLength(before);
    if (init.method !== 'HEAD') {
      const { data, errors } = JSON.parse(text) as Data;
      expect(data).toBeUndefined();
      expect(errors).toEqual([{ message: expect.stringMatching(/\w{3}/), extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    await nothingIsDone();
  });

  test.each([
    ['where something is expected that nobody knows', `Expect: nothing\r\nContent-Length: ${BODY.length}`, 417],
    ['with two lengths', `Content-Length: ${BODY.length}\r\nContent-Length: 7`, 400],
    ['with a length and in chunks', `Content-Length: ${BODY.length}\r\nTransfer-Encoding: chunked`, 400],
  ])('%s', async (_, headers, status) => {
    const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n${headers}\r\n\r\n`;
    expect(await sendRaw(portal.url, head + BODY)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    await nothingIsDone();
  });

  test('in chunks that say they are compressed', async () => {
    const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n`;
    const chunks = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
    const answer = await sendRaw(portal.url, `${head}Transfer-Encoding: gzip, chunked\r\n\r\n${chunks}`);
    expect(answer).toMatch(/^HTTP\/1\.1 415 /);
    expect(answer).toContain('without the header Transfer-Encoding');
    await nothingIsDone();
  });
});

test.each([
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'application/*;q=0.1',
  'text/html, */*;q=0.1',
])('what accepts %s is carried out, and answered in a type that it accepts', async (accept) => {
  const query = 'mutation { deleteNote(input: { id: "x" }) { userErrors { code } } }';
  const response = await fetch(`${portal.url}/graphql`, post({ accept }, JSON.stringify({ query })));
  expect(response.status).toBe(200);
  const type = accept === 'application/graphql-response+json' ? accept : 'application/json';
  expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
});
