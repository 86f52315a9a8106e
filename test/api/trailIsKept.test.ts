import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WholeRow } from '../../src/db/insertAll.ts';
import { requireDeletableEvent } from '../../src/domain/events.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { PORTAL_EVENTS } from '../../src/domain/portalEvents.ts';
import { givenContractIn, givenCustomer, givenFlag, givenNote, mutate } from '../support/fixtures/portfolio.ts';

import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const APPROVER: Actor = { subject: 'amir', name: 'Amir Approver', role: 'APPROVER' };

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const eventsOf = async (customerId: string): Promise<Data[]> => {
  const query = `query ($id: ID!) { customer(id: $id) { events(first: 100, orderBy: { field: CREATED_AT, direction: ASC }) {
    nodes { id type occurredAt payload actor { subject } } } } }`;
  return (await portal.data(query, { id: customerId })).customer.events.nodes;
};

/** A contract that an approver approved, of which the administrator then took the approval back. */
async function givenApprovalTakenBack(customerId: string): Promise<{ contractId: string; actionId: string }> {
  const contractId = await givenContractIn(portal, 'PENDING_APPROVAL', { customerId });
  const approval = { id: contractId, reason: 'Checked.' };
  const { action } = await mutate(portal, 'approveContract', approval, 'action { id }', APPROVER);
  await mutate(portal, 'deleteAction', { id: action.id, reason: 'A mistake.' }, 'deletedActionId');
  return { contractId, actionId: action.id };
}

describe('an administrator', () => {
  test.each(PORTAL_EVENTS)('cannot delete an event that the portal wrote: %s', (type) => {
    expect(() => requireDeletableEvent(type)).toThrow('the portal itself wrote');
  });

  test('who takes an approval back, and tries to delete all that tells of it, leaves who approved', async () => {
    const customerId = await givenCustomer(portal);
    const { contractId, actionId } = await givenApprovalTakenBack(customerId);
    await givenFlag(portal, contractId);
    const note = await givenNote(portal, contractId);
    await mutate(portal, 'deleteNote', { id: note }, 'deletedNoteIds');
    await mutate(portal, 'deleteContract', { id: contractId }, 'deletedContractId');
    const before = await eventsOf(customerId);
    for (const { id } of before) {
      const { deletedEventId, userErrors } = await mutate(portal, 'deleteEvent', { id }, 'deletedEventId');
      expect(deletedEventId).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'id'] }]);
    }
    expect(await eventsOf(customerId)).toEqual(before);
    expect(before).toContainEqual(
      expect.objectContaining({ type: 'contract.approved', actor: { subject: APPROVER.subject } }),
    );
    const takenBack = before.find(({ type }) => type === 'action.deleted');
    expect(takenBack?.payload).toMatchObject({ action: { id: actionId, actor: { subject: APPROVER.subject } } });
  });

  test('who deletes an event that somebody entered leaves one that cannot be deleted', async () => {
    const customerId = await givenCustomer(portal);
    const { event } = await mutate(portal, 'createEvent', { customerId, type: 'call.logged' }, 'event { id }');
    await mutate(portal, 'deleteEvent', { id: event.id }, 'deletedEventId');
    const deletion = (await eventsOf(customerId)).find(({ type }) => type === 'event.deleted');
    const again = await mutate(portal, 'deleteEvent', { id: deletion?.id }, 'deletedEventId');
    expect(again.deletedEventId).toBeNull();
  });
});

describe('of a deleted customer', () => {
  const kept = async (customerId: string): Promise<WholeRow[]> =>
    (await portal.database.read.bulk.ledger.after(undefined, 1_000)).filter((row) => row.customerId === customerId);

  test('the decisions on its contracts remain, with ids, types, statuses and times, without names and texts', async () => {
    const customerId = await givenCustomer(portal, { name: 'Olga Secret' });
    const contractId = await givenContractIn(portal, 'APPROVED', { customerId, title: 'Hush' });
    const query = `query ($id: ID!) { contract(id: $id) { status actions { nodes { id priorStatus newStatus contractVersion hash createdAt } } } }`;
    const actions: Data[] = (await portal.data(query, { id: contractId })).contract.actions.nodes;
    await mutate(portal, 'deleteCustomer', { id: customerId, cascade: true }, 'deletedCustomerId');

    const rows = await kept(customerId);
    expect(rows).toEqual([
      ...actions.map(({ id: actionId, createdAt: decidedAt, ...action }, i) => ({
        ...action,
        contractId,
        position: i + 1,
        type: i === 0 ? 'contract.submitted' : 'contract.approved',
        customerId,
        actionId,
        decidedAt,
        erasedPosition: null,
        actorDigest: expect.stringMatching(/^[\da-f]{64}$/),
        reasonDigest: expect.stringMatching(/^[\da-f]{64}$/),
        keyId: null,
      })),
      expect.objectContaining({ position: 3, type: 'contract.deleted', priorStatus: 'APPROVED', actorDigest: null }),
    ]);
    // Digests are words of the letters a to f.
    expect(JSON.stringify(rows).replace(/[\da-f]{64}/g, '')).not.toMatch(/Olga|Hush|ada/i);
  });

  test('they remain, too, when they were taken back or their contract was deleted before', async () => {
    const customerId = await givenCustomer(portal);
    const { contractId, actionId } = await givenApprovalTakenBack(customerId);
    await mutate(portal, 'deleteContract', { id: contractId }, 'deletedContractId');
    await mutate(portal, 'deleteCustomer', { id: customerId }, 'deletedCustomerId');
    const pending = 'PENDING_APPROVAL';
    expect(await kept(customerId)).toMatchObject([
      { type: 'contract.submitted', contractId, priorStatus: 'DRAFT', newStatus: pending },
      { type: 'contract.approved', contractId, actionId, priorStatus: pending, newStatus: 'APPROVED' },
      { type: 'action.deleted', contractId, actionId, priorStatus: 'APPROVED', newStatus: pending },
      { type: 'contract.deleted', contractId, actionId: null, priorStatus: pending, newStatus: null },
    ]);
  });

  test('nothing remains of one without decisions, nor where the deletion is refused', async () => {
    const customerId = await givenCustomer(portal);
    await mutate(portal, 'deleteCustomer', { id: customerId }, 'deletedCustomerId');
    expect(await kept(customerId)).toEqual([]);
    const other = await givenCustomer(portal);
    await givenContractIn(portal, 'APPROVED', { customerId: other });
    await mutate(portal, 'deleteCustomer', { id: other }, 'deletedCustomerId');
    expect(await kept(other)).toMatchObject([{ type: 'contract.submitted' }, { type: 'contract.approved' }]);
  });
});
