import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Portal, startPortal } from '../support/portal.ts';
import { givenContract, givenCustomer, givenNote, mutate } from '../support/portfolio.ts';

const CONTRACTS = 12;

const CONTRACT_VIEW = `query ($first: Int) { contracts(first: $first) { nodes {
  id title value { amount }
  customer { name events(first: 5) { nodes { type } } }
  notes(first: 5) { nodes { body author { name } replies(first: 3) { nodes { body author { name } } } } }
  actions { nodes { type priorStatus newStatus actor { name } } }
} } }`;

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  for (let i = 0; i < CONTRACTS; i++) {
    const contractId = await givenContract(portal, { customerId: await givenCustomer(portal), submit: true });
    for (let j = 0; j < 5; j++) {
      let parentId = await givenNote(portal, contractId);
      for (let depth = 0; depth < 3; depth++) parentId = await givenNote(portal, contractId, parentId);
    }
    await mutate(portal, 'approveContract', { contractId }, 'contract { id }');
  }
});
afterAll(() => portal.stop());

async function statementsOf(query: string, variables: object): Promise<number> {
  const before = portal.statements.length;
  await portal.data(query, variables);
  return portal.statements.length - before;
}

test('a nested view of many contracts takes at most 7 statements, and as many for one contract', async () => {
  const one = await statementsOf(CONTRACT_VIEW, { first: 1 });
  expect(one).toBeLessThanOrEqual(7);
  expect(await statementsOf(CONTRACT_VIEW, { first: CONTRACTS })).toBe(one);
});
