import { ApolloClient, gql, HttpLink, type OperationVariables } from '@apollo/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { filter, firstValueFrom } from 'rxjs';
import { createCache } from '../../src/client/apollo/cache.ts';
import {
  CreateCustomerDocument,
  CreateEventDocument,
  CustomerListDocument,
} from '../../src/generated/client-apollo.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ORDER = 'orderBy: { field: NAME, direction: ASC }';
const ARGUMENTS = `first: $first, after: $after, last: $last, before: $before, skip: $skip, where: $where, ${ORDER}`;
const VARIABLES = '$first: Int, $after: String, $last: Int, $before: String, $skip: Int, $where: CustomerWhere';
const NODES = gql`query (${VARIABLES}) { customers(${ARGUMENTS}) { nodes { id name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const EDGES = gql`query (${VARIABLES}) { customers(${ARGUMENTS}) { edges { cursor node { id name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const COUNT = gql`query ($where: CustomerWhere) { customers(where: $where, ${ORDER}) { totalCount } }`;

let portal: TestServer;
let client: ApolloClient;
let requests: number;
const said = jest.spyOn(console, 'warn').mockImplementation(() => {});
const complained = jest.spyOn(console, 'error').mockImplementation(() => {});

beforeAll(async () => {
  portal = await startServer();
  client = newClient();
  for (const name of 'ABCDEFG') {
    const segment = name < 'D' ? 'ENTERPRISE' : 'RETAIL';
    await client.mutate({ mutation: CreateCustomerDocument, variables: { input: { name, segment } } });
  }
});
afterAll(() => portal.stop());
beforeEach(() => {
  client = newClient();
  requests = 0;
});
afterEach(() => {
  expect(said.mock.calls).toEqual([]);
  expect(complained.mock.calls).toEqual([]);
});

function newClient(): ApolloClient {
  const link = new HttpLink({
    uri: `${portal.url}/graphql`,
    fetch: (...request) => {
      requests++;
      return fetch(...request);
    },
  });
  return new ApolloClient({ link, cache: createCache() });
}

// biome-ignore lint/suspicious/noExplicitAny: both kinds of lists are looked into.
type List = any;
const KINDS = [
  { kind: 'nodes', query: NODES, namesOf: (list: List) => list.nodes.map(({ name }: List) => name).join('') },
  { kind: 'edges', query: EDGES, namesOf: (list: List) => list.edges.map(({ node }: List) => node.name).join('') },
];

describe.each(KINDS)('a list of $kind', ({ query, namesOf }) => {
  async function show(variables: OperationVariables) {
    const shown = client.watchQuery<List>({ query, variables });
    shown.subscribe(() => {});
    await firstValueFrom(shown.pipe(filter(({ loading }) => !loading)));
    const list = () => client.readQuery<List>({ query, variables }).customers;
    return {
      names: () => namesOf(list()),
      pageInfo: () => list().pageInfo,
      more: (next: OperationVariables) => shown.fetchMore({ variables: next }),
      refetch: () => shown.refetch(),
    };
  }

  test('grows by each page that follows', async () => {
    const list = await show({ first: 3 });
    await list.more({ after: list.pageInfo().endCursor });
    expect(list.names()).toBe('ABCDEF');
    expect(list.pageInfo()).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await list.more({ after: list.pageInfo().endCursor });
    expect(list.names()).toBe('ABCDEFG');
    expect(list.pageInfo()).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  test('grows from its end by each page that precedes', async () => {
    const list = await show({ last: 3 });
    await list.more({ before: list.pageInfo().startCursor });
    expect(list.names()).toBe('BCDEFG');
    expect(list.pageInfo()).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('read from its end is another than that read from its start, as there is a gap between them', async () => {
    const [start, end] = [await show({ first: 2 }), await show({ last: 2 })];
    expect([start.names(), end.names()]).toEqual(['AB', 'FG']);
  });

  test('with other conditions is another list', async () => {
    const [all, some] = [await show({ first: 2 }), await show({ first: 2, where: { segment: ['RETAIL'] } })];
    await some.more({ after: some.pageInfo().endCursor });
    expect([all.names(), some.names()]).toEqual(['AB', 'DEFG']);
  });

  test('by numbers of pages shows one page at a time', async () => {
    const [first, second] = [await show({ first: 3 }), await show({ first: 3, skip: 3 })];
    expect([first.names(), second.names()]).toEqual(['ABC', 'DEF']);
  });

  test('that is read again begins anew', async () => {
    const list = await show({ first: 3 });
    await list.more({ after: list.pageInfo().endCursor });
    await list.refetch();
    expect(list.names()).toBe('ABC');
    expect(list.pageInfo().hasNextPage).toBe(true);
  });

  test('does not repeat rows of a page that comes twice', async () => {
    const list = await show({ first: 3 });
    const { endCursor } = list.pageInfo();
    await list.more({ after: endCursor });
    await list.more({ after: endCursor });
    expect(list.names()).toBe('ABCDEF');
  });
});

test('rows that were read as edges need not be read as nodes, and a count does not lose them', async () => {
  await client.query({ query: EDGES, variables: { first: 3 } });
  await client.query({ query: COUNT, fetchPolicy: 'network-only' });
  const { data } = await client.query<List>({ query: NODES, variables: { first: 3 } });
  expect(data.customers.nodes.map(({ name }: List) => name)).toEqual(['A', 'B', 'C']);
  expect(requests).toBe(2);
});

test('a page of edges after a page of nodes is one list', async () => {
  const { data } = await client.query<List>({ query: NODES, variables: { first: 3 } });
  await client.query({ query: EDGES, variables: { first: 3, after: data.customers.pageInfo.endCursor } });
  const all = client.readQuery<List>({ query: NODES, variables: { first: 3 } });
  expect(all.customers.nodes.map(({ name }: List) => name).join('')).toBe('ABCDEF');
});

test('a row that a list has read is there for its own page', async () => {
  const { data } = await client.query({ query: CustomerListDocument, variables: { first: 1 } });
  const query = gql`query ($id: ID!) { customer(id: $id) { id name segment } }`;
  const one = await client.query<List>({ query, variables: { id: data?.customers.nodes[0]?.id } });
  expect(one.data.customer.name).toBe(data?.customers.nodes[0]?.name);
  expect(requests).toBe(1);
});

test('an instant is a Date, in what is read and in what is sent, however deep', async () => {
  const { data } = await client.query({ query: CustomerListDocument, variables: { first: 1 } });
  const [customer] = data?.customers.nodes ?? [];
  expect(customer?.createdAt).toBeInstanceOf(Date);
  const occurredAt = new Date('2026-03-01T09:30:00.000Z');
  const input = { customerId: customer?.id ?? '', type: 'call.logged', occurredAt };
  const created = await client.mutate({ mutation: CreateEventDocument, variables: { input } });
  expect(created.data?.createEvent?.event?.occurredAt).toEqual(occurredAt);
  const since = (from: Date) => ({ AND: [{ createdAt: { from } }] });
  const count = async (from: Date) =>
    (await client.query({ query: CustomerListDocument, variables: { where: since(from) } })).data?.customers.totalCount;
  expect(await count(new Date(0))).toBe(7);
  expect(await count(new Date(Date.now() + 86_400_000))).toBe(0);
});
