import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

async function answerTo(method: string, path: string, headers: Record<string, string>) {
  const response = await fetch(`${portal.url}${path}`, { method, headers });
  // Clients of HEAD often close their connection by themselves.
  const differing = ['x-request-id', 'date', 'content-length', 'connection', 'keep-alive'];
  const rest = Object.fromEntries([...response.headers].filter(([name]) => !differing.includes(name)));
  const length = response.headers.get('content-length');
  return { status: response.status, headers: rest, length: Number(length), text: await response.text() };
}

const preflight = { 'apollo-require-preflight': 'yes' };
const search = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

test.each([
  ['a query', search('{ viewer { role } }'), preflight],
  ['a query that makes no sense', search('{ nothing }'), preflight],
  ['a mutation', search('mutation { deleteNote(input: { id: "x" }) { userErrors { code } } }'), preflight],
  ['a query as any page could send it', search('{ viewer { role } }'), {}],
  ['the explorer page', '/graphql', { accept: 'text/html' }],
  ['what accepts nothing of ours', search('{ viewer { role } }'), { ...preflight, accept: 'image/png' }],
  ['the health of the server', '/health/ready', {}],
  ['a path that is nothing', '/nothing', {}],
])('HEAD is answered as GET, without the body: %s', async (_, path, headers) => {
  const got = await answerTo('GET', path, headers as Record<string, string>);
  const head = await answerTo('HEAD', path, headers as Record<string, string>);
  expect({ status: head.status, headers: head.headers, text: head.text }).toEqual({
    status: got.status,
    headers: got.headers,
    text: '',
  });
  expect(head.length).toBeGreaterThan(0);
});
