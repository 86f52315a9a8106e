import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenContract, givenContractIn, givenCustomer, givenNote, mutate } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ROUNDS = 20;
const REPLIES = 4;

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const rounds = async (round: (n: number) => Promise<void>): Promise<void> => {
  for (let n = 0; n < ROUNDS; n++) await round(n);
};

test('a deleted note names every reply that is gone, also those written at the same moment', async () => {
  const contractId = await givenContract(portal);
  await rounds(async () => {
    const top = await givenNote(portal, contractId);
    const reply = await givenNote(portal, contractId, top);
    const write = (parentId: string) =>
      mutate(portal, 'createNote', { contractId, parentId, body: 'At the same moment' }, 'note { id }');
    const writing = Array.from({ length: REPLIES }, (_, i) => write(i % 2 ? top : reply));
    const { deletedNoteIds } = await mutate(portal, 'deleteNote', { id: top }, 'deletedNoteIds');
    const written = (await Promise.all(writing)).flatMap(({ note }) => (note ? [note.id] : []));
    expect(deletedNoteIds.toSorted()).toEqual([top, reply, ...written].toSorted());
  });
  expect(await portal.data('query ($id: ID!) { contract(id: $id) { noteCount } }', { id: contractId })).toEqual({
    contract: { noteCount: 0 },
  });
});

test('what is recorded of a deleted contract is its last status, also beside an approval', async () => {
  await rounds(async () => {
    const customerId = await givenCustomer(portal);
    const id = await givenContractIn(portal, 'PENDING_APPROVAL', { customerId });
    const [approved] = await Promise.all([
      mutate(portal, 'approveContract', { id }, 'action { id }'),
      mutate(portal, 'deleteContract', { id }, 'deletedContractId'),
    ]);
    const query = `query ($id: ID!) { customer(id: $id) { events(where: { type: ["contract.deleted"] }) { nodes { payload } } } }`;
    const { customer }: Data = await portal.data(query, { id: customerId });
    expect(customer.events.nodes).toMatchObject([
      { payload: { status: approved.action ? 'APPROVED' : 'PENDING_APPROVAL' } },
    ]);
  });
});

test('a note that is edited at the same moment is deleted at the version that was asked for, or not at all', async () => {
  const contractId = await givenContract(portal);
  await rounds(async () => {
    const id = await givenNote(portal, contractId);
    const [edited, deleted] = await Promise.all([
      mutate(portal, 'updateNote', { id, body: 'Edited' }, 'note { version }'),
      mutate(portal, 'deleteNote', { id, expectedVersion: 1 }, 'deletedNoteIds'),
    ]);
    const codes = [...edited.userErrors, ...deleted.userErrors].map(({ code }: Data) => code);
    expect([['NOT_FOUND'], ['VERSION_CONFLICT']]).toContainEqual(codes);
  });
});
