import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenContract, givenCustomer, mutate } from '../support/fixtures/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

describe('deleting a customer', () => {
  test('takes its events with it', async () => {
    const id = await givenCustomer(portal);
    const { event } = await mutate(portal, 'createEvent', { customerId: id, type: 'call.logged' }, 'event { id }');
    const payload = await mutate(portal, 'deleteCustomer', { id }, 'deletedCustomerId');
    expect(payload).toEqual({ deletedCustomerId: id, userErrors: [] });
    const query =
      'query ($id: ID!, $ids: [ID!]!) { nodes(ids: $ids) { id } events(where: { customerId: [$id] }) { totalCount } }';
    expect(await portal.data(query, { id, ids: [id, event.id] })).toEqual({
      nodes: [null, null],
      events: { totalCount: 0 },
    });
  });

  test('that has contracts is refused with their number', async () => {
    const id = await givenCustomer(portal);
    await givenContract(portal, { customerId: id });
    await givenContract(portal, { customerId: id });
    const read = () =>
      portal.data('query ($id: ID!) { customer(id: $id) { version contracts { totalCount } events { totalCount } } }', {
        id,
      });
    const before = await read();
    const details = 'deletedCustomerId userErrors { ... on HasDependentsError { contractCount } }';
    for (const input of [{ id }, { id, cascade: false }]) {
      const { deletedCustomerId, userErrors } = await mutate(portal, 'deleteCustomer', input, details);
      expect(deletedCustomerId).toBeNull();
      expect(userErrors).toMatchObject([
        { __typename: 'HasDependentsError', code: 'HAS_DEPENDENTS', path: ['input', 'cascade'], contractCount: 2 },
      ]);
    }
    expect(await read()).toEqual(before);
  });

  test('with cascade takes its contracts, their notes, actions and events along, and nobody else’s', async () => {
    const count = `{ customers { totalCount } contracts { totalCount } events { totalCount } notes { totalCount } actions { totalCount } }`;
    const withEverything = async () => {
      const customerId = await givenCustomer(portal);
      const contractId = await givenContract(portal, { customerId, submit: true });
      const { note } = await mutate(portal, 'createNote', { contractId, body: 'Top' }, 'note { id }');
      await mutate(portal, 'createNote', { contractId, parentId: note.id, body: 'Answer' }, '');
      await mutate(portal, 'createEvent', { customerId, contractId, type: 'call.logged' }, '');
      return customerId;
    };
    await withEverything();
    const before = await portal.data(count);
    const id = await withEverything();
    expect(await mutate(portal, 'deleteCustomer', { id, cascade: true }, 'deletedCustomerId')).toEqual({
      deletedCustomerId: id,
      userErrors: [],
    });
    expect(await portal.data(count)).toEqual(before);
  });
});
