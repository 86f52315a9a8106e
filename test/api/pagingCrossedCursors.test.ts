import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ED: Actor = { subject: 'ed', name: 'Ed Editor', role: 'EDITOR' };

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

test.each([{ first: 1 }, { first: 1, skip: 1 }, { last: 1 }])(
  'a page after the last row and before the first is empty, with rows on both sides: %p',
  async (size) => {
    const create =
      'mutation { createCustomer(input: { name: "One of many", segment: ENTERPRISE }) { customer { id } } }';
    for (let i = 0; i < 3; i++) await portal.data(create, {}, ED);
    const { customers } = await portal.data('{ customers { pageInfo { startCursor endCursor } } }', {}, ED);
    const { startCursor, endCursor } = customers.pageInfo;
    const query = `query ($first: Int, $last: Int, $skip: Int, $after: String, $before: String) {
      customers(first: $first, last: $last, skip: $skip, after: $after, before: $before) {
        nodes { id }
        pageInfo { hasNextPage hasPreviousPage }
      }
    }`;
    const answer = await portal.data(query, { ...size, after: endCursor, before: startCursor }, ED);
    expect(answer.customers).toEqual({ nodes: [], pageInfo: { hasNextPage: true, hasPreviousPage: true } });
  },
);
