import { type ApolloClient, gql } from '@apollo/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createClient } from '../../src/client/apollo/client.ts';
import { followInCache } from '../../src/client/apollo/followInCache.ts';
import * as documents from '../../src/generated/client-apollo.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let client: ApolloClient;
/** Requests of a client, and what is done to one of them. */
let sent: number;
let interfere: (send: () => Promise<Response>) => Promise<Response>;
const said = jest.spyOn(console, 'warn').mockImplementation(() => {});
const complained = jest.spyOn(console, 'error').mockImplementation(() => {});
const stops: (() => void)[] = [];

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());
beforeEach(() => {
  sent = 0;
  interfere = (send) => send();
  client = newClient();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  expect(said.mock.calls).toEqual([]);
  expect(complained.mock.calls).toEqual([]);
});

function newClient(options: { token?: () => string } = {}): ApolloClient {
  const started = createClient({
    url: `${portal.url}/graphql`,
    fetch: (...request) => {
      sent++;
      return interfere(() => fetch(...request));
    },
    ...options,
  });
  stops.push(() => started.stop());
  return started;
}

const by = (other: ApolloClient = client) => ({
  async customer(name = 'Acme') {
    const input = { name, segment: 'RETAIL' } as const;
    const { data } = await other.mutate({ mutation: documents.CreateCustomerDocument, variables: { input } });
    return data?.createCustomer?.customer?.id ?? '';
  },
  async contract(customerId: string, title = 'Hosting', submit = true) {
    const input = { customerId, title, submit };
    const { data } = await other.mutate({ mutation: documents.CreateContractDocument, variables: { input } });
    return data?.createContract?.contract?.id ?? '';
  },
  async approve(id: string) {
    return other.mutate({ mutation: documents.ApproveContractDocument, variables: { input: { id } } });
  },
  async note(contractId: string, body: string, parentId?: string) {
    const input = { contractId, body, ...(parentId && { parentId }) };
    const { data } = await other.mutate({ mutation: documents.CreateNoteDocument, variables: { input } });
    return data?.createNote?.note?.id ?? '';
  },
});

describe('what failed on its way', () => {
  test('a mutation whose answer got lost is sent again with its key, and has taken effect once', async () => {
    interfere = async (send) => {
      const response = await send();
      if (sent === 1) throw new TypeError('the connection broke');
      return response;
    };
    const name = 'Sent again';
    await by().customer(name);
    expect(sent).toBe(2);
    const { data } = await client.query({
      query: documents.CustomerListDocument,
      variables: { where: { text: name } },
    });
    expect(data?.customers.totalCount).toBe(1);
  });

  test.each([429, 503])(
    'a request that is answered with %d is sent again after the time that the answer says',
    async (status) => {
      const headers = { 'retry-after': '0', 'content-type': 'application/graphql-response+json' };
      interfere = async (send) =>
        sent < 3 ? new Response('{"errors":[{"message":"Later."}]}', { status, headers }) : send();
      expect((await client.query({ query: documents.ViewerDocument })).data?.viewer.role).toBe('ADMIN');
      expect(sent).toBe(3);
    },
  );

  test('a request whose answer says to wait for long is answered by that', async () => {
    const headers = { 'retry-after': '60', 'content-type': 'application/graphql-response+json' };
    const body = '{"errors":[{"message":"Try again in 60 s.","extensions":{"code":"RATE_LIMITED"}}]}';
    interfere = async () => new Response(body, { status: 429, headers });
    await expect(client.query({ query: documents.ViewerDocument })).rejects.toThrow('Try again in 60 s.');
    expect(sent).toBe(1);
  });

  test('a mutation whose input is written into the document, which gets no key, is not sent again', async () => {
    interfere = async () => {
      throw new TypeError('the connection broke');
    };
    const mutation = gql`mutation { createCustomer(input: { name: "X", segment: RETAIL }) { userErrors { code } } }`;
    await expect(client.mutate({ mutation })).rejects.toThrow('the connection broke');
    expect(sent).toBe(1);
  });

  test('a mistake in a request is not sent again', async () => {
    const asked = client.query({ query: documents.CustomerListDocument, variables: { first: 1_000 } });
    await expect(asked).rejects.toThrow('100');
    expect(sent).toBe(1);
  });
});

describe('lists after a mutation', () => {
  const list = (variables: documents.ContractListQueryVariables = {}) => ({
    query: documents.ContractListDocument,
    variables,
  });
  type Listed = ReturnType<typeof list>;
  const titles = (query: Listed) =>
    client.readQuery(query)?.contracts && {
      titles: client.readQuery(query)?.contracts.nodes.map(({ title }) => title),
      totalCount: client.readQuery(query)?.contracts.totalCount,
    };

  test('a decision moves a contract from the pending ones to the approved ones, and into its history', async () => {
    const customer = await by().customer();
    const where = { customerId: [customer] };
    const pending = list({ where: { ...where, status: ['PENDING_APPROVAL'] } });
    const approved = list({ where: { ...where, status: ['APPROVED'] } });
    const first = await by().contract(customer, 'First');
    await by().contract(customer, 'Second');
    for (const query of [pending, approved]) await client.query(query);
    await client.query({ query: documents.ContractViewDocument, variables: { id: first } });
    sent = 0;
    await by().approve(first);
    expect(titles(pending)).toEqual({ titles: ['Second'], totalCount: 1 });
    expect(titles(approved)).toEqual({ titles: ['First'], totalCount: 1 });
    const view = client.readQuery({ query: documents.ContractViewDocument, variables: { id: first } })?.contract;
    expect(view?.actions).toMatchObject({ nodes: [{ type: 'SUBMIT' }, { type: 'APPROVE' }], totalCount: 2 });
    expect(sent).toBe(1);
  });

  test('decisions by the dozen leave the queue, also the one that is read by awaitsMe', async () => {
    const customer = await by().customer();
    const ids = [await by().contract(customer, 'First'), await by().contract(customer, 'Second')];
    const variables = { where: { awaitsMe: true, customerId: [customer] } };
    await client.query({ query: documents.ApprovalQueueDocument, variables });
    const decisions = ids.map((id) => ({ id, type: 'APPROVE' }) as const);
    await client.mutate({ mutation: documents.DecideContractsDocument, variables: { input: { decisions } } });
    const queue = client.readQuery({ query: documents.ApprovalQueueDocument, variables });
    expect(queue?.contracts).toMatchObject({ nodes: [], totalCount: 0 });
  });

  test('a list that can be told by the server alone is read again if it is on show', async () => {
    const customer = await by().customer();
    const query = list({ where: { text: 'Only the server', customerId: [customer] } });
    const shown = client.watchQuery(query);
    const seen: string[][] = [];
    stops.push(
      (
        (subscription) => () =>
          subscription.unsubscribe()
      )(
        shown.subscribe(
          ({ data }) => data?.contracts && seen.push((data.contracts.nodes ?? []).map((one) => one?.title ?? '')),
        ),
      ),
    );
    await until(() => seen.length > 0);
    await by().contract(customer, 'Only the server knows');
    await until(() => seen.at(-1)?.length === 1);
    expect(seen.at(-1)).toEqual(['Only the server knows']);
  });

  test('what is created comes first, where the newest are first', async () => {
    const customer = await by().customer();
    await by().contract(customer, 'Old', false);
    const query = { query: documents.CustomerViewDocument, variables: { id: customer } };
    await client.query(query);
    await by().contract(customer, 'New', false);
    const view = client.readQuery(query)?.customer?.contracts;
    expect(view?.nodes.map(({ title }) => title)).toEqual(['New', 'Old']);
    expect(view?.totalCount).toBe(2);
  });

  test('what is deleted is gone from lists and counts', async () => {
    const customer = await by().customer();
    const id = await by().contract(customer);
    const query = { query: documents.CustomerViewDocument, variables: { id: customer } };
    await client.query(query);
    await client.mutate({ mutation: documents.DeleteContractDocument, variables: { input: { id } } });
    expect(client.readQuery(query)?.customer?.contracts).toMatchObject({ nodes: [], totalCount: 0 });
  });

  test('replies appear in threads, in reading order, and leave them with the note above', async () => {
    const contract = await by().contract(await by().customer());
    const root = await by().note(contract, 'Root');
    const first = await by().note(contract, 'First', root);
    await by().note(contract, 'Second', root);
    const thread = { query: documents.ThreadViewDocument, variables: { id: root } };
    const view = { query: documents.ContractViewDocument, variables: { id: contract } };
    await Promise.all([client.query(thread), client.query(view)]);
    await by().note(contract, 'Below the first', first);
    await by().note(contract, 'Third', root);
    const bodies = () => client.readQuery(thread)?.note?.descendants.nodes.map(({ body }) => body);
    expect(bodies()).toEqual(['First', 'Below the first', 'Second', 'Third']);
    expect(client.readQuery(thread)?.note?.descendants.totalCount).toBe(4);
    const notes = client.readQuery(view)?.contract?.notes;
    expect(notes?.nodes[0]?.replies.nodes.map(({ body }) => body)).toEqual(['First', 'Second', 'Third']);
    expect(client.readQuery(view)?.contract?.noteCount).toBe(5);
    await client.mutate({ mutation: documents.DeleteNoteDocument, variables: { input: { id: first } } });
    await client.query(thread);
    expect(bodies()).toEqual(['Second', 'Third']);
  });
});

describe('what others change', () => {
  const told: string[] = [];
  let other: ApolloClient;
  let customer: string;

  beforeEach(async () => {
    told.length = 0;
    other = newClient();
    customer = await by(other).customer();
  });

  /** Follows, and waits until changes are told of. */
  async function follow(): Promise<void> {
    const onChanges = (changes: readonly { type: string }[]) => told.push(...changes.map(({ type }) => type));
    stops.push(followInCache(client, { onChanges }));
    await until(async () => (await by(other).customer('Somebody')) && told.length > 0);
  }

  const seen = (type: string) => until(() => told.includes(type));
  const pendingOf = (id: string) => ({
    query: documents.ContractListDocument,
    variables: { where: { customerId: [id], status: ['PENDING_APPROVAL' as const] } },
  });

  test('is shown at once: rows, lists, histories and the activity log', async () => {
    const id = await by(other).contract(customer, 'Theirs');
    const pending = pendingOf(customer);
    const view = { query: documents.ContractViewDocument, variables: { id } };
    await Promise.all([client.query(pending), client.query(view)]);
    await follow();
    await by(other).approve(id);
    await seen('contract.approved');
    expect(client.readQuery(pending)?.contracts).toMatchObject({ nodes: [], totalCount: 0 });
    expect(client.readQuery(view)?.contract).toMatchObject({
      status: 'APPROVED',
      actions: { totalCount: 2 },
      events: { nodes: [{ type: 'contract.approved' }, { type: 'contract.submitted' }, { type: 'contract.created' }] },
    });
  });

  test('is added and removed, also over a connection that breaks', async () => {
    const pending = pendingOf(customer);
    await client.query(pending);
    await follow();
    const id = await by(other).contract(customer, 'Theirs');
    await seen('contract.submitted');
    expect(client.readQuery(pending)?.contracts).toMatchObject({ nodes: [{ title: 'Theirs' }], totalCount: 1 });
    portal.app.server.closeAllConnections();
    await other.mutate({ mutation: documents.DeleteContractDocument, variables: { input: { id } } });
    await seen('contract.deleted');
    expect(client.readQuery(pending)?.contracts).toMatchObject({ nodes: [], totalCount: 0 });
  });

  test('is not counted twice if it was our own change', async () => {
    const pending = pendingOf(customer);
    await client.query(pending);
    await follow();
    const id = await by().contract(customer, 'Ours');
    await seen('contract.submitted');
    expect(client.readQuery(pending)?.contracts).toMatchObject({ nodes: [{ title: 'Ours' }], totalCount: 1 });
    await client.mutate({ mutation: documents.DeleteContractDocument, variables: { input: { id } } });
    await seen('contract.deleted');
    expect(client.readQuery(pending)?.contracts).toMatchObject({ nodes: [], totalCount: 0 });
  });
});

async function until(isSo: () => unknown): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
