import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  givenContract,
  givenContractIn,
  givenCustomer,
  givenNote,
  mutate,
  problems,
} from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const TITLE = 'Cleaning';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

describe('deleting a contract', () => {
  test.each(['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'] as const)(
    'that is %s takes its notes and actions, and leaves its events with the customer',
    async (status) => {
      const customerId = await givenCustomer(portal);
      const id = await givenContractIn(portal, status, { title: TITLE, customerId, reference: `gone-${status}` });
      const noteId = await givenNote(portal, id);
      await givenNote(portal, id, noteId);
      const events = `query ($id: ID!) { customer(id: $id) { contracts { totalCount } events(orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id type payload contract { id } } } } }`;
      const before = (await portal.data(events, { id: customerId })).customer.events.nodes;

      const payload = await mutate(portal, 'deleteContract', { id }, 'deletedContractId');
      expect(payload).toEqual({ deletedContractId: id, userErrors: [] });

      const { customer } = await portal.data(events, { id: customerId });
      expect(customer.contracts.totalCount).toBe(0);
      expect(customer.events.nodes).toEqual([
        ...before.map((event: Data) => ({ ...event, contract: null })),
        {
          id: expect.any(String),
          type: 'contract.deleted',
          payload: expect.objectContaining({ contract: { id, title: TITLE }, reference: `gone-${status}`, status }),
          contract: null,
        },
      ]);
      const about = before.filter(({ type }: Data) => !type.startsWith('customer.'));
      expect(about.every(({ payload }: Data) => payload.contract.id === id && payload.contract.title === TITLE)).toBe(
        true,
      );

      const gone = `query ($id: ID!, $noteId: ID!) { contract(id: $id) { id } note(id: $noteId) { id }
        notes(where: { contractId: [$id] }) { totalCount } actions(where: { contractId: [$id] }) { totalCount } }`;
      expect(await portal.data(gone, { id, noteId })).toEqual({
        contract: null,
        note: null,
        notes: { totalCount: 0 },
        actions: { totalCount: 0 },
      });
      expect(await problems(portal, 'deleteContract', { id })).toEqual(['NOT_FOUND']);
      expect(await problems(portal, 'createNote', { contractId: id, body: 'Too late.' })).toEqual(['NOT_FOUND']);
    },
  );

  test('frees its reference', async () => {
    const id = await givenContract(portal, { title: TITLE, reference: 'freed' });
    await mutate(portal, 'deleteContract', { id }, '');
    await givenContract(portal, { title: TITLE, reference: 'freed' });
  });
});
