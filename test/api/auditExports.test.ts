import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROWS_PER_PAGE } from '../../src/export/pages.ts';
import { exported, exportedRows } from '../support/exports/exported.ts';
import { givenContract, givenContractIn, givenNote, mutate } from '../support/fixtures/portfolio.ts';
import { actionRow, contractRow, customerRow, eventRow, insertRows } from '../support/fixtures/rows.ts';
import { ADMIN } from '../support/identity/actors.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const EVER = { type: 'audit', from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' } as const;

const about = async (contractId: string, period: object = EVER): Promise<Data[]> =>
  (await exportedRows(portal, { ...EVER, ...period })).filter((entry) => entry.contractId === contractId);

test('it tells of actions with all they say, and of notes by who did what to them', async () => {
  const contractId = await givenContract(portal);
  const author = { subject: 'nora', name: 'Nora', role: 'EDITOR' } as const;
  const noteId = await givenNote(portal, contractId, undefined, author);
  await mutate(portal, 'updateNote', { id: noteId, body: 'Better', editNote: 'A slip' }, '', author);
  await mutate(portal, 'submitContract', { id: contractId, reason: 'Please' }, '');
  await mutate(portal, 'deleteNote', { id: noteId }, '');
  await mutate(portal, 'updateContract', { id: contractId, title: 'Not part of an audit' }, '');

  const [action] = (await portal.data(`{ contract(id: "${contractId}") { actions { nodes { id createdAt } } } }`))
    .contract.actions.nodes;
  expect(await about(contractId)).toMatchObject([
    { type: 'note.created', targetId: noteId, actorSubject: 'nora', actorName: 'Nora', payload: { noteId } },
    { type: 'note.updated', targetId: noteId, actorSubject: 'nora', reason: 'A slip' },
    {
      at: action.createdAt,
      id: action.id,
      type: 'contract.submitted',
      targetId: action.id,
      actorSubject: ADMIN.subject,
      actorName: ADMIN.name,
      priorStatus: 'DRAFT',
      newStatus: 'PENDING_APPROVAL',
      reason: 'Please',
      contractVersion: 1,
      payload: null,
    },
    { type: 'note.deleted', targetId: noteId, actorSubject: ADMIN.subject, payload: { noteId, deletedNotes: 1 } },
  ]);
});

test('it tells of notes resolved, and of flags raised and resolved', async () => {
  const contractId = await givenContract(portal);
  const noteId = await givenNote(portal, contractId);
  await mutate(portal, 'resolveNote', { id: noteId }, '');
  await mutate(portal, 'unresolveNote', { id: noteId }, '');
  const raised = { contractId, category: 'FRAUD', severity: 'HIGH', reason: 'Odd' };
  const { flag } = await mutate(portal, 'flagContract', raised, 'flag { id }');
  await mutate(portal, 'resolveContractFlag', { id: flag.id, resolution: 'Cleared' }, '');
  const payload = { flagId: flag.id, category: 'FRAUD', severity: 'HIGH' };
  expect(await about(contractId)).toMatchObject([
    { type: 'note.created', targetId: noteId },
    { type: 'note.resolved', targetId: noteId },
    { type: 'note.unresolved', targetId: noteId },
    { type: 'contract.flagged', targetId: flag.id, actorSubject: ADMIN.subject, payload },
    { type: 'contract.flag_resolved', targetId: flag.id },
  ]);
});

test('why flags were raised, and how they were resolved, outlives the contract', async () => {
  const contractId = await givenContract(portal);
  const raised = { contractId, category: 'FRAUD', severity: 'HIGH', reason: 'Odd' };
  const { flag } = await mutate(portal, 'flagContract', raised, 'flag { id }');
  await mutate(portal, 'resolveContractFlag', { id: flag.id, resolution: 'Cleared' }, '');
  await mutate(portal, 'deleteContract', { id: contractId }, '');
  expect(await about(contractId)).toMatchObject([
    { type: 'contract.flagged', targetId: flag.id, reason: 'Odd' },
    { type: 'contract.flag_resolved', targetId: flag.id, reason: 'Cleared' },
    { type: 'contract.deleted' },
  ]);
});

test('it tells of the notes of a former portal, but shows none of the customers and contracts there', async () => {
  const customer = customerRow();
  const types = ['legacy.customer', 'legacy.contract', 'legacy.note', 'legacy.action'];
  const former = { customerId: customer.id, occurredAt: '1980-01-01T00:00:00.000Z', payload: '{}' };
  await insertRows(portal, { customers: [customer], events: types.map((type) => eventRow({ ...former, type })) });
  const period = { from: '1980-01-01T00:00:00Z', to: '1981-01-01T00:00:00Z' };
  const told = (await exportedRows(portal, { ...EVER, ...period })).map(({ type }) => type);
  expect(told.sort()).toEqual(['legacy.action', 'legacy.note']);
});

test('an action that was taken back is told, and so is taking it back', async () => {
  const contractId = await givenContractIn(portal, 'APPROVED');
  const [, approval] = await about(contractId);
  await mutate(portal, 'deleteAction', { id: approval.id, reason: 'By mistake' }, '');
  expect(await about(contractId)).toMatchObject([
    { type: 'contract.submitted', priorStatus: 'DRAFT' },
    { type: 'contract.approved', targetId: approval.id, at: approval.at, actorSubject: ADMIN.subject },
    { type: 'action.deleted', reason: 'By mistake', payload: { action: { id: approval.id, newStatus: 'APPROVED' } } },
  ]);
});

test('what was done to a contract stays in the audit when the contract is deleted', async () => {
  const contractId = await givenContractIn(portal, 'REJECTED');
  await givenNote(portal, contractId);
  const before = await about(contractId);
  await mutate(portal, 'deleteContract', { id: contractId }, '');
  const after = await about(contractId);
  expect(after.map(({ type, at }) => ({ type, at }))).toMatchObject([
    ...before.map(({ type, at }) => ({ type, at })),
    {},
  ]);
  expect(after.at(-1)?.type).toBe('contract.deleted');
});

test('a period begins with its first instant, and ends before its last', async () => {
  const contractId = await givenContractIn(portal, 'APPROVED');
  const [{ at: from }, { at: to }] = (await about(contractId)) as [{ at: string }, { at: string }];
  expect(await about(contractId, { from, to })).toMatchObject([{ type: 'contract.submitted' }]);
  expect(await about(contractId, { from: to, to })).toEqual([]);
});

test('entries are in order of time, then id, over many pages, and the digest is that of the file', async () => {
  const customer = customerRow();
  const contract = contractRow({ customerId: customer.id });
  // Groups of the same instant that pages end within.
  const minute = (n: number) => new Date(Date.UTC(1990, 0, 1, 0, Math.floor(n / 7))).toISOString();
  const many = Array.from({ length: 2 * ROWS_PER_PAGE + 100 }, (_, n) => n);
  const actions = many.map((n) => actionRow({ contractId: contract.id, contractVersion: n + 1, createdAt: minute(n) }));
  const events = many.map((n) =>
    eventRow({
      customerId: customer.id,
      contractId: contract.id,
      type: 'note.created',
      occurredAt: minute(n),
      payload: '{}',
    }),
  );
  // The events of some of the actions, which are not told twice.
  const ofActions = actions
    .slice(0, 600)
    .map(({ id, createdAt }) =>
      eventRow({ customerId: customer.id, type: 'contract.submitted', targetId: id, occurredAt: createdAt }),
    );
  const contracts = [contract];
  await insertRows(portal, { customers: [customer], contracts, actions, events: [...events, ...ofActions] });

  const period = { from: '1990-01-01T00:00:00Z', to: '1991-01-01T00:00:00Z' };
  const entries = await exportedRows(portal, { ...EVER, ...period });
  const wanted = [
    ...actions.map(({ id, createdAt }) => ({ at: createdAt, id })),
    ...events.map(({ id, occurredAt }) => ({ at: occurredAt, id })),
  ];
  const place = ({ at, id }: { at: string; id: string }) => `${at} ${id}`;
  expect(entries.map((entry) => place(entry))).toEqual(wanted.map(place).sort());

  const { bytes, trailers } = await exported(portal, { ...EVER, ...period, format: 'csv' });
  expect(trailers).toEqual({
    'x-row-count': String(wanted.length),
    'content-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
  });
});
