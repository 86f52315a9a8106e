import { createSecretKey } from 'node:crypto';
import type { ApolloClient } from '@apollo/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { WebSocket as Socket } from 'ws';
import { type ClientOptions, createClient } from '../../src/client/apollo/client.ts';
import { followInCache, latestCursor } from '../../src/client/apollo/followInCache.ts';
import * as documents from '../../src/generated/client-apollo.ts';
import { AUDIENCE, ISSUER, tokenIdentity } from '../support/identity/tokenIdentity.ts';
import { hmac, tokenOf } from '../support/identity/tokens.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const SECRET = 'a secret of live clients, long enough';
/** What was sent by WebSocket, and with which headers requests were. */
const sent: { type: string; payload?: unknown }[] = [];
const authorizations: (string | null)[] = [];
const stops: (() => void)[] = [];

class RecordedSocket extends Socket {
  override send(text: string): void {
    sent.push(JSON.parse(text));
    super.send(text);
  }
}

const withTokens = tokenIdentity({ secret: createSecretKey(SECRET, 'utf8') });
let portal: TestServer;
let guarded: TestServer;

beforeAll(async () => {
  portal = await startServer();
  withTokens.setTime(now());
  guarded = await startServer({ identity: withTokens.identify });
});
afterAll(async () => {
  await portal.stop();
  await guarded.stop();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  sent.length = 0;
  authorizations.length = 0;
});

function now(): number {
  return Date.now() / 1_000;
}

function tokenUntil(exp: number): string {
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'ada', name: 'Ada', role: 'ADMIN', iat: Math.floor(now()), exp };
  return tokenOf({ alg: 'HS256', typ: 'JWT' }, claims, hmac(SECRET));
}

function clientOf(server: TestServer, options: Partial<ClientOptions> = {}): ApolloClient {
  const client = createClient({
    url: `${server.url}/graphql`,
    webSocket: RecordedSocket as unknown as typeof WebSocket,
    fetch: (url, init) => {
      authorizations.push(new Headers(init?.headers).get('authorization'));
      return fetch(url, init);
    },
    ...options,
  });
  stops.push(() => client.stop());
  return client;
}

async function createCustomer(client: ApolloClient, name: string): Promise<string> {
  const { data } = await client.mutate({
    mutation: documents.CreateCustomerDocument,
    variables: { input: { name, segment: 'RETAIL' } },
  });
  return data?.createCustomer?.customer?.id ?? '';
}

async function until(isSo: () => unknown): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Follows changes; returns the ids of the customers that were told of. */
function follow(client: ApolloClient, options: { after?: string } = {}): string[] {
  const told: string[] = [];
  stops.push(followInCache(client, { ...options, onChanges: (page) => told.push(...page.map((one) => one.nodeId)) }));
  return told;
}

describe.each(['sse', 'ws'] as const)('changes by %s', (live) => {
  test('are told of, also after the connection broke, each once', async () => {
    const client = clientOf(portal, { live });
    const other = clientOf(portal);
    const told = follow(client, { after: (await latestCursor(client)) ?? '' });
    const first = await createCustomer(other, 'Before');
    await until(() => told.includes(first));
    portal.app.server.closeAllConnections();
    for (const socket of portal.app.websocketServer.clients) socket.terminate();
    const second = await createCustomer(other, 'After');
    await until(() => told.includes(second));
    expect(told).toEqual([first, second]);
    expect(sent.some(({ type }) => type === 'subscribe')).toBe(live === 'ws');
  });

  test('go on with the next token when one expires', async () => {
    const last = tokenUntil(now() + 600);
    const tokens = [tokenUntil(Math.ceil(now()) + 1)];
    const client = clientOf(guarded, { live, token: async () => tokens.shift() ?? last });
    const other = clientOf(guarded, { token: last });
    const told = follow(client);
    const expired = async () =>
      live === 'ws'
        ? sent.filter(({ type }) => type === 'connection_init').length > 1
        : authorizations.filter((one) => one === `Bearer ${last}`).length > 0;
    await until(expired);
    const id = await createCustomer(other, 'With the next token');
    await until(() => told.includes(id));
  });

  test('no token is sent where there is none', async () => {
    const client = clientOf(portal, { live, token: () => undefined });
    const told = follow(client);
    await until(async () => (await createCustomer(client, 'Open')) && told.length > 0);
    expect(new Set(authorizations)).toEqual(new Set([null]));
    const init = sent.filter(({ type }) => type === 'connection_init');
    expect(init).toEqual(live === 'ws' ? [{ type: 'connection_init' }] : []);
  });
});

test('a request that is sent again asks for the token of that time', async () => {
  const tokens = ['first', 'second'];
  const headers = { 'retry-after': '0' };
  const client = clientOf(portal, {
    token: () => tokens.shift(),
    async fetch(url, init) {
      authorizations.push(new Headers(init?.headers).get('authorization'));
      return authorizations.length === 1 ? new Response('', { status: 503, headers }) : fetch(url, init);
    },
  });
  await client.query({ query: documents.ViewerDocument });
  expect(authorizations).toEqual(['Bearer first', 'Bearer second']);
});

describe('what changes between reading a list and following', () => {
  let client: ApolloClient;
  let release: () => void;
  /** Resolves when the stream was asked for. */
  let asked: Promise<void>;
  let requests: number;

  // The stream is opened only when it is let go, as over a slow network.
  beforeEach(() => {
    const { promise: held, resolve } = Promise.withResolvers<void>();
    const { promise, resolve: ask } = Promise.withResolvers<void>();
    release = resolve;
    asked = promise;
    requests = 0;
    client = clientOf(portal, {
      async fetch(url, init) {
        requests++;
        if (String(url).endsWith('/stream')) {
          ask();
          await held;
        }
        return fetch(url, init);
      },
    });
  });

  const query = { query: documents.CustomerListDocument, variables: { where: { segment: ['RETAIL' as const] } } };
  const isListed = (name: string) => client.readQuery(query)?.customers.nodes.some((one) => one.name === name);

  function show(): void {
    const shown = client.watchQuery(query).subscribe(() => {});
    stops.push(() => shown.unsubscribe());
  }

  test('is seen, as what is on show is read again', async () => {
    show();
    await until(() => client.readQuery(query));
    follow(client);
    await asked;
    await createCustomer(clientOf(portal), 'In the gap');
    expect(isListed('In the gap')).toBe(false);
    release();
    await until(() => isListed('In the gap'));
  });

  test('is told of behind a cursor that was read before the list, and nothing is read again', async () => {
    const after = (await latestCursor(client)) ?? '';
    show();
    await until(() => client.readQuery(query));
    const told = follow(client, { after });
    await asked;
    const id = await createCustomer(clientOf(portal), 'Behind the cursor');
    const before = requests;
    release();
    await until(() => told.includes(id));
    expect(isListed('Behind the cursor')).toBe(true);
    expect(requests).toBe(before);
  });
});
