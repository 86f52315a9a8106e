import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { type Subscribing, type SubscriptionClient, subscribe, TRANSPORTS } from '../support/subscriptions/clients.ts';

const PAGE = `nodes { type nodeId priorStatus newStatus node { id ... on Contract { title status } } } endCursor hasMore`;
const FOLLOW = `subscription Follow($after: String, $first: Int = 20, $where: ChangeWhere) {
  changes(after: $after, first: $first, where: $where) { ${PAGE} }
}`;

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer({ limits: { subscriptions: 100 } });
});
afterAll(() => portal.stop());

const open: SubscriptionClient[] = [];
afterEach(() => Promise.all(open.splice(0).map((client) => client.stop())));

describe.each(TRANSPORTS)('by %s', (transport) => {
  function follow(variables: Record<string, unknown> = {}, operation: Partial<Subscribing> = {}): SubscriptionClient {
    const client = subscribe(portal, transport, { query: FOLLOW, variables, ...operation });
    open.push(client);
    return client;
  }

  test('the first page comes at once, and the next when something happens', async () => {
    const client = follow();
    expect((await client.next()).changes).toMatchObject({ nodes: [], hasMore: false });
    const id = await createContract('Live');
    expect((await client.next()).changes.nodes).toMatchObject([{ type: 'customer.created' }]);
  });
});

async function createContract(title: string): Promise<string> {
  const { createCustomer } = await portal.data(
    'mutation ($name: String!) { createCustomer(input: { name: $name, segment: ENTERPRISE }) { customer { id } } }',
    { name: `Customer of ${title}` },
  );
  const { createContract: created }: Data = await portal.data(
    `mutation ($customerId: ID!, $title: String!) {
      createContract(input: { customerId: $customerId, title: $title, value: { amount: "1", currency: "EUR" } }) { contract { id } }
    }`,
    { customerId: createCustomer.customer.id, title },
  );
  return created.contract.id;
}
