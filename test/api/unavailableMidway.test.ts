import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DatabaseUnavailable } from '../../src/db/errors.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
/** How many transactions are taken before the database is away. */
let taken = 0;

beforeAll(async () => {
  portal = await startServer({
    wrapDatabase: (database) => ({
      ...database,
      transaction: async (work) => {
        if (taken-- <= 0) throw new DatabaseUnavailable('away');
        return database.transaction(work);
      },
    }),
  });
});
afterAll(() => portal.stop());

const create = (name: string) =>
  `createCustomer(input: { name: "${name}", segment: ENTERPRISE }) { customer { name } }`;
const DOCUMENT = `mutation { first: ${create('First')} second: ${create('Second')} }`;

const ask = async () => {
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: DOCUMENT }),
  });
  const { data, errors } = (await response.json()) as { data: object; errors: { path: string[] }[] };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), data, errors };
};

test('a request of which no mutation took place asks to be tried again', async () => {
  taken = 0;
  const { status, retryAfter, data } = await ask();
  expect({ status, retryAfter, data }).toEqual({ status: 503, retryAfter: '1', data: { first: null, second: null } });
});

test('one of which a mutation took place does not: that one would take place twice', async () => {
  taken = 1;
  const { status, retryAfter, data, errors } = await ask();
  expect({ status, retryAfter }).toEqual({ status: 200, retryAfter: null });
  expect(data).toEqual({ first: { customer: { name: 'First' } }, second: null });
  expect(errors).toMatchObject([{ path: ['second'] }]);
});
