import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Queries } from '../../src/db/queries/index.ts';
import { countsOf } from '../support/fixtures/counts.ts';
import { givenContract, givenNote, mutate } from '../support/fixtures/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const SUFFIX = '01kaq3w0v5fk7ajq1cymfjmyhd';

let portal: TestServer;
let contractId: string;

beforeAll(async () => {
  portal = await startServer();
  contractId = await givenContract(portal, { submit: true });
});
afterAll(() => portal.stop());

/** Tries what no command does, past all rules, and expects the database itself to refuse it. */
async function expectRefusedByDatabase(work: (queries: Queries) => Promise<void>): Promise<void> {
  const before = await countsOf(portal);
  await expect(portal.database.transaction(work)).rejects.toThrow();
  expect(await countsOf(portal)).toEqual(before);
}

test('the database holds no contract without a customer', async () => {
  await expectRefusedByDatabase(async ({ contracts }) => {
    const row = (await contracts.find(contractId))!;
    await contracts.insert({ ...row, id: `ctr_${SUFFIX}`, customerId: `cus_${SUFFIX}` });
  });
});

test('the database holds no note without a contract, and no answer without its note', async () => {
  const noteId = await givenNote(portal, contractId);
  const another = { id: `note_${SUFFIX}`, path: SUFFIX };
  await expectRefusedByDatabase(async ({ notes }) => {
    await notes.insert({ ...(await notes.find(noteId))!, ...another, contractId: `ctr_${SUFFIX}` });
  });
  await expectRefusedByDatabase(async ({ notes }) => {
    await notes.insert({ ...(await notes.find(noteId))!, ...another, parentId: `note_${SUFFIX.replace('d', 'e')}` });
  });
});

test('the database holds no action without a contract, and no two on one version of it', async () => {
  const input = { id: contractId, reason: 'Decided.' };
  const { action } = await mutate(portal, 'rejectContract', input, 'action { id }');
  await expectRefusedByDatabase(async ({ actions }) => {
    const row = (await actions.find(action.id))!;
    await actions.insert({ ...row, id: `act_${SUFFIX}`, contractId: `ctr_${SUFFIX}` });
  });
  await expectRefusedByDatabase(async ({ actions }) => {
    await actions.insert({ ...(await actions.find(action.id))!, id: `act_${SUFFIX}` });
  });
});

test('the database lets no customer go that still has contracts', async () => {
  await expectRefusedByDatabase(async ({ contracts, customers }) => {
    await customers.remove((await customers.find((await contracts.find(contractId))!.customerId))!);
  });
});
