import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenCustomer } from '../support/fixtures/portfolio.ts';
import type { Answer } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
  customer { name } userErrors { code } } }`;
const codesOf = ({ data, errors }: Answer) => [
  errors,
  data.updateCustomer.userErrors.map(({ code }: { code: string }) => code),
];

test('a mutation that is refused with a key makes those that share its commit run once, as without a key', async () => {
  const [id, other] = [await givenCustomer(portal), await givenCustomer(portal)];
  const before = portal.statements.length;
  const [refused, done] = await Promise.all([
    portal.ask(UPDATE, { input: { id, name: 'No', expectedVersion: 7, idempotencyKey: 'refused' } }),
    portal.ask(UPDATE, { input: { id: other, name: 'Yes', idempotencyKey: 'done' } }),
  ]);
  expect([refused, done].map(codesOf)).toEqual([
    [undefined, ['VERSION_CONFLICT']],
    [undefined, []],
  ]);
  const sent = portal.statements.slice(before);
  expect(sent.filter((sql) => sql.startsWith('update "customers"'))).toHaveLength(1);
});

test('two with one key that share a commit have one effect', async () => {
  const id = await givenCustomer(portal);
  const input = { id, name: 'Both', idempotencyKey: 'both' };
  const before = portal.statements.length;
  const answers = await Promise.all([portal.ask(UPDATE, { input }), portal.ask(UPDATE, { input })]);
  expect(answers.map(codesOf)).toEqual(Array(2).fill([undefined, []]));
  const sent = portal.statements.slice(before);
  expect(sent.filter((sql) => sql.startsWith('update "customers"'))).toHaveLength(1);
});
