import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Data } from '../support/servers/answers.ts';
import { type InjectedServer, startServer } from '../support/servers/server.ts';

const AT_ONCE = 20;

let portal: InjectedServer;
beforeAll(async () => {
  portal = await startServer({ transport: 'injected' });
});
afterAll(() => portal.stop());

const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }`;

async function givenCustomer(): Promise<string> {
  const { createCustomer } = await portal.data(CREATE, { input: { name: 'N', segment: 'ENTERPRISE' } });
  return createCustomer.customer.id;
}

/** Sends updates at once, so that they share commits. Returns the codes of their refusals, and how often anything was written. */
async function updateAtOnce(inputs: object[]): Promise<{ codes: string[]; writes: number }> {
  const before = portal.statements.length;
  const answers = await Promise.all(inputs.map((input) => portal.data(UPDATE, { input })));
  const codes = answers.flatMap(({ updateCustomer }: Data) => updateCustomer.userErrors.map(({ code }: Data) => code));
  const writes = portal.statements.slice(before).filter((sql) => sql.startsWith('update "customers"')).length;
  return { codes, writes };
}

test('one that is refused with a key makes nobody that shares its commit run again', async () => {
  const ids = await Promise.all(Array.from({ length: AT_ONCE }, givenCustomer));
  const inputs = ids.map((id, n) => ({
    id,
    name: 'New',
    expectedVersion: n < AT_ONCE / 2 ? 1 : 7,
    idempotencyKey: `${n}`,
  }));
  expect(await updateAtOnce(inputs)).toEqual({
    codes: Array(AT_ONCE / 2).fill('VERSION_CONFLICT'),
    writes: AT_ONCE / 2,
  });
});

test('of those with one key that share a commit, one has an effect', async () => {
  const input = { id: await givenCustomer(), name: 'New', idempotencyKey: 'same' };
  expect(await updateAtOnce(Array(AT_ONCE).fill(input))).toEqual({ codes: [], writes: 1 });
});
