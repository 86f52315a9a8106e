import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import {
  givenContract,
  givenContractIn,
  givenCustomer,
  givenFlag,
  givenNote,
  problems,
} from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const READER: Actor = { subject: 'rob', name: 'Rob Reader', role: 'READER' };
const EDITOR: Actor = { subject: 'eve', name: 'Eve Editor', role: 'EDITOR' };
const value = { amount: '1.00', currency: 'EUR' };
const reason = 'Now.';

const EVERYTHING = `{
  customers(first: 100) { totalCount nodes { id name email version updatedAt } }
  contracts(first: 100) { totalCount nodes { id title status version updatedAt } }
  events(first: 100) { totalCount nodes { id type } }
  notes(first: 100) { totalCount nodes { id body replyCount version } }
  actions(first: 100) { totalCount nodes { id type } }
}`;

let portal: TestServer;
let customerId: string;
let draft: string;
let pending: string;
let rejected: string;
let flagged: string;
let noteId: string;
let actionIds: string[];

beforeAll(async () => {
  portal = await startServer({ selfApproval: 'deny' });
  customerId = await givenCustomer(portal, { email: 'one@example.com' });
  draft = await givenContractIn(portal, 'DRAFT', { customerId, reference: 'one' });
  pending = await givenContractIn(portal, 'PENDING_APPROVAL', { customerId });
  rejected = await givenContractIn(portal, 'REJECTED', { customerId });
  flagged = await givenContract(portal, { customerId, submit: true }, EDITOR);
  await givenFlag(portal, flagged, EDITOR, { severity: 'CRITICAL' });
  noteId = await givenNote(portal, draft);
  const { contract } = await portal.data(`{ contract(id: "${rejected}") { actions { nodes { id } } } }`);
  actionIds = contract.actions.nodes.map(({ id }: Data) => id);
});
afterAll(() => portal.stop());

/** For each code, commands that are refused with it. */
const REFUSED: Record<string, () => [name: string, input: object, actor?: Actor][]> = {
  INVALID_INPUT: () => [
    ['createContract', { customerId, title: 'Two', value: { amount: '-1', currency: 'EUR' }, submit: true }],
    ['createNote', { contractId: draft, parentId: noteId, body: ' ' }],
    ['deleteAction', { id: actionIds[1], reason: ' ' }],
    ['reopenContract', { id: rejected, reason: ' ' }],
  ],
  NOT_FOUND: () => [
    ['createContract', { customerId: draft, title: 'Two', value, submit: true }],
    ['createNote', { contractId: rejected, parentId: noteId, body: 'On another contract' }],
    ['createEvent', { customerId, contractId: noteId, type: 'call.logged' }],
    ['deleteEvent', { id: noteId }],
  ],
  NOT_UNIQUE: () => [
    ['createCustomer', { name: 'Two', segment: 'ENTERPRISE', email: 'ONE@example.com' }],
    ['createContract', { customerId, title: 'Two', value, reference: 'one', submit: true }],
  ],
  INVALID_TRANSITION: () => [
    ['approveContract', { id: draft }],
    ['createAction', { contractId: rejected, type: 'SUBMIT' }],
  ],
  SELF_APPROVAL: () => [
    ['approveContract', { id: pending }],
    ['createAction', { contractId: pending, type: 'APPROVE' }],
  ],
  FLAGGED: () => [
    ['approveContract', { id: flagged }],
    ['createAction', { contractId: flagged, type: 'APPROVE' }],
  ],
  VERSION_CONFLICT: () => [
    ['updateCustomer', { id: customerId, name: 'Two', expectedVersion: 9 }],
    ['updateNote', { id: noteId, body: 'Two', expectedVersion: 9 }],
    ['submitContract', { id: draft, expectedVersion: 9 }],
  ],
  CONTRACT_LOCKED: () => [['updateContract', { id: rejected, title: 'Two' }]],
  HAS_DEPENDENTS: () => [['deleteCustomer', { id: customerId }]],
  NOT_LATEST_ACTION: () => [['deleteAction', { id: actionIds[0], reason }]],
  FORBIDDEN: () => [
    ['submitContract', { id: draft }, READER],
    ['updateNote', { id: noteId, body: 'Two' }, READER],
    ['deleteAction', { id: actionIds[1], reason }, READER],
  ],
};

test.each(Object.keys(REFUSED))('a command that is refused with %s leaves no trace', async (code) => {
  const before = await portal.data(EVERYTHING);
  for (const [name, input, actor] of REFUSED[code]!()) {
    expect(await problems(portal, name, input, actor)).toEqual([code]);
  }
  expect(await portal.data(EVERYTHING)).toEqual(before);
});
