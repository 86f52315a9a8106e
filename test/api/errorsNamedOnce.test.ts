import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ED: Actor = { subject: 'ed', name: 'Ed Editor', role: 'EDITOR' };

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

test('a place that many rows and fields make null has one error, and errors come in the order of the fields', async () => {
  const customer =
    'mutation { made: createCustomer(input: { name: "Usual", segment: ENTERPRISE }) { customer { id } } }';
  const { id } = (await portal.data(customer, {}, ED)).made.customer;
  const contract =
    'mutation ($id: ID!) { createContract(input: { customerId: $id, title: "Deal" }) { contract { id } } }';
  for (let i = 0; i < 3; i++) await portal.data(contract, { id }, ED);

  const { data, errors } = await portal.ask(
    `query ($id: ID!) {
      name: customer(id: $id) { name }
      first: customer(id: $id) {
        contracts { nodes { notes(first: 101) { totalCount } actions(last: 1, skip: 1) { totalCount } } }
        events(first: -1) { totalCount }
      }
      second: customer(id: $id) { events(after: "nothing") { totalCount } contracts(last: -1) { totalCount } }
    }`,
    { id },
    ED,
  );
  expect(data).toEqual({ name: { name: 'Usual' }, first: null, second: null });
  expect(errors?.map(({ path }) => path?.[0])).toEqual(['first', 'second']);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
});
