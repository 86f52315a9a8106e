import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenContractIn, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ approvalReason: 'required' });
});
afterAll(() => portal.stop());

const requiring = (steps: Data[]) => new Set(steps.filter((step) => step.requiresReason).map(({ action }) => action));

test('the lifecycle and what can be done with a contract say that approvals need a reason', async () => {
  const id = await givenContractIn(portal, 'PENDING_APPROVAL');
  const query = `query ($id: ID!) {
    contractLifecycle { action requiresReason } contract(id: $id) { availableTransitions { action requiresReason } }
  }`;
  const { contractLifecycle, contract } = await portal.data(query, { id });
  expect(requiring(contractLifecycle)).toEqual(new Set(['APPROVE', 'REJECT', 'REOPEN']));
  expect(requiring(contract.availableTransitions)).toEqual(new Set(['APPROVE', 'REJECT']));
});

test.each([
  ['approveContract', 'id'],
  ['createAction', 'contractId'],
])('an approval without one is refused, with its path: %s', async (mutation, field) => {
  const id = await givenContractIn(portal, 'PENDING_APPROVAL');
  const approval = mutation === 'createAction' ? { [field]: id, type: 'APPROVE' } : { [field]: id };
  for (const none of [{}, { reason: null }, { reason: ' ' }]) {
    const { action, userErrors } = await mutate(portal, mutation, { ...approval, ...none }, 'action { id }');
    expect(action).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'reason'] }]);
  }
  const given = { ...approval, reason: 'As agreed.' };
  const { action, userErrors } = await mutate(portal, mutation, given, 'action { type reason }');
  expect(userErrors).toEqual([]);
  expect(action).toEqual({ type: 'APPROVE', reason: 'As agreed.' });
});

test('submissions still need none', async () => {
  const id = await givenContractIn(portal, 'DRAFT');
  expect(await problems(portal, 'submitContract', { id })).toEqual([]);
});
