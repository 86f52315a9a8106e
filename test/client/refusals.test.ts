import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink } from '@apollo/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCache } from '../../src/client/apollo/cache.ts';
import { unauthenticated } from '../../src/server/identity/identify.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const QUERY = gql`query ($x: String) { contracts(where: { text: $x }) { totalCount } }`;

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer({
    limits: { cost: 1_000, budget: 1_000, budgetPerSecond: 1 },
    identity({ authorization }) {
      if (!authorization) throw unauthenticated();
      return { subject: authorization, name: 'Ann', role: 'READER' };
    },
  });
});
afterAll(() => portal.stop());

interface Asking {
  path?: string;
  variables?: object;
  /** What is done to the request on its way. */
  change?: (init: RequestInit) => RequestInit;
}

/** What Apollo Client makes of the answer, and the status that it had. */
async function errorOf({ path = '/graphql', variables = {}, change = (init) => init }: Asking) {
  let status = 0;
  const link = new HttpLink({
    uri: `${portal.url}${path}`,
    headers: { authorization: 'Bearer of-ann' },
    async fetch(url, init = {}) {
      const response = await fetch(url, change(init));
      status = response.status;
      return response;
    },
  });
  const client = new ApolloClient({ link, cache: createCache() });
  const error: unknown = await client.query({ query: QUERY, variables, fetchPolicy: 'network-only' }).then(
    () => undefined,
    (thrown) => thrown,
  );
  return { error, status };
}

const withHeaders =
  (headers: Record<string, string>) =>
  (init: RequestInit): RequestInit => ({ ...init, headers: { ...(init.headers as object), ...headers } });

const CASES: [status: number, code: string, says: RegExp, asking: Asking][] = [
  [400, 'BAD_USER_INPUT', /well-formed JSON/, { change: (init) => ({ ...init, body: '{' }) }],
  [400, 'BAD_USER_INPUT', /UTF-8/, { change: (init) => ({ ...init, body: new Uint8Array([0xff]) }) }],
  [401, 'UNAUTHENTICATED', /valid token/, { change: withHeaders({ authorization: '' }) }],
  [404, 'BAD_USER_INPUT', /nothing here/, { path: '/api/graphql' }],
  [405, 'BAD_USER_INPUT', /GET, HEAD, POST/, { change: (init) => ({ ...init, method: 'PUT' }) }],
  [413, 'BAD_USER_INPUT', /at most 262144 bytes/, { variables: { x: 'x'.repeat(300_000) } }],
  [415, 'BAD_USER_INPUT', /content type application\/json/, { change: withHeaders({ 'content-type': 'text/plain' }) }],
  [415, 'BAD_USER_INPUT', /charset/, { change: withHeaders({ 'content-type': 'application/json; charset=latin1' }) }],
  [415, 'BAD_USER_INPUT', /compressed/, { change: withHeaders({ 'content-encoding': 'gzip' }) }],
];

test.each(CASES)(
  'Apollo Client sees code and message of a refusal with the status %d: %s, %s',
  async (status, code, says, asking) => {
    const { error, status: seen } = await errorOf(asking);
    expect(seen).toBe(status);
    expect(CombinedGraphQLErrors.is(error)).toBe(true);
    expect((error as CombinedGraphQLErrors).errors).toMatchObject([
      { message: expect.stringMatching(says), extensions: { code } },
    ]);
  },
);

test('Apollo Client sees code and message of being rejected', async () => {
  let { error, status } = await errorOf({});
  while (status !== 429) ({ error, status } = await errorOf({}));
  // The last of them was rejected before it was known what it asks for.
  ({ error } = await errorOf({}));
  expect((error as CombinedGraphQLErrors).errors).toMatchObject([
    { message: expect.stringMatching(/Try again in/), extensions: { code: 'RATE_LIMITED' } },
  ]);
});
