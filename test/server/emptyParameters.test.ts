import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const QUERIES = [
  '{ viewer { role } }',
  'query A { viewer { role } }',
  'query A($n: Int = 1) { viewer { role } contracts(first: $n) { nodes { id } } }',
];

async function statusOf(search: string, init: RequestInit = { headers: { 'apollo-require-preflight': 'yes' } }) {
  const response = await fetch(`${portal.url}/graphql${search}`, init);
  const { data } = (await response.json()) as { data?: { viewer: { role: string } } };
  expect(data?.viewer.role).toBe(response.status === 200 ? 'ADMIN' : undefined);
  return response.status;
}

const get = (query: string, more: string) => statusOf(`?query=${encodeURIComponent(query)}&${more}`);
const post = (query: string, more: object) =>
  statusOf('', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, ...more }),
  });

describe.each(QUERIES)('%s', (query) => {
  test.each([
    'operationName=',
    'variables=',
    'extensions=',
    'variables=null',
    'extensions=null',
    'variables=%20null',
    'operationName=&variables=&extensions=',
  ])('by GET, an empty parameter counts as none: %s', async (more) => {
    for (let time = 0; time < 2; time++) expect(await get(query, more)).toBe(200);
  });

  test.each([{ operationName: '' }, { operationName: null }, { variables: null, extensions: null }])(
    'by POST, an empty name counts as none: %j',
    async (more) => {
      for (let time = 0; time < 2; time++) expect(await post(query, more)).toBe(200);
    },
  );
});

test.each([
  'operationName=B',
  'operationName=null',
  'variables=7',
  'variables=[]',
  'variables={',
  'variables=&variables=',
  'extensions=[]',
])('what is not empty still has to make sense: %s', async (more) => {
  expect(await get('query A { viewer { role } }', more)).toBe(400);
});

test('an empty name does not choose among several operations', async () => {
  const query = 'query A { viewer { role } } query B { viewer { role } }';
  expect(await post(query, { operationName: '' })).toBe(400);
  expect(await get(query, 'operationName=')).toBe(400);
  expect(await get(query, 'operationName=B')).toBe(200);
});
