import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Finding } from '../../src/audit/findings.ts';
import { keysOf } from '../../src/audit/keys.ts';
import { verifyLedger } from '../../src/audit/verify.ts';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { deterministicId } from '../../src/commands/deterministicId.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { oldDatabase } from '../support/databases/oldDatabase.ts';
import type { TestDatabase } from '../support/databases/testDatabases.ts';

const at = (minute: number) => `2026-03-01T09:${String(minute).padStart(2, '0')}:00.000Z`;
const id = (type: 'Customer' | 'Contract' | 'Event' | 'Note' | 'Action', key: string) =>
  deterministicId(type, at(0), key);
const [acme, duplicate, other] = ['acme', 'duplicate', 'other'].map((key) => id('Customer', key)) as [
  string,
  string,
  string,
];
const [decided, silent] = ['decided', 'silent'].map((key) => id('Contract', key)) as [string, string];

const customer = (values: { id: string; name: string; externalReference: string | null; email: string | null }) => ({
  phone: null,
  segment: 'ENTERPRISE',
  riskLevel: 'LOW',
  version: 1,
  createdAt: at(0),
  updatedAt: at(0),
  searchText: values.name.toLowerCase(),
  ...values,
});

const contract = (values: { id: string; status: string; version: number; [name: string]: string | number | null }) => ({
  customerId: acme,
  reference: null,
  title: 'Straße',
  description: null,
  valueMinor: 1250,
  valueCurrency: 'EUR',
  startDate: null,
  endDate: '2026-12-31',
  submittedById: null,
  submittedVersion: null,
  createdAt: at(0),
  updatedAt: at(9),
  searchText: 'straße',
  ...values,
});

const action = (minute: number, type: string, by: string, contractVersion: number) => ({
  id: id('Action', String(minute)),
  contractId: decided,
  type,
  priorStatus: 'DRAFT',
  newStatus: 'DRAFT',
  actorId: by,
  actorName: `Name of ${by}`,
  reason: null,
  contractVersion,
  createdAt: at(minute),
});

const event = (minute: number, type: string, by: string) => ({
  id: id('Event', String(minute)),
  customerId: acme,
  contractId: decided,
  type,
  description: null,
  payload: null,
  actorId: by,
  actorName: `Name of ${by}`,
  occurredAt: at(minute),
  createdAt: at(minute),
});

const notices: string[] = [];
let file: TestDatabase;
let database: Database;

beforeAll(async () => {
  file = await oldDatabase(1, {
    customers: [
      customer({ id: acme, name: 'Acme', externalReference: 'Caf\u00e9', email: 'A@example.com' }),
      customer({ id: duplicate, name: 'Duplicate', externalReference: 'Cafe\u0301', email: null }),
      customer({ id: other, name: 'Other', externalReference: null, email: 'b@example.com' }),
    ],
    contracts: [
      contract({
        id: decided,
        status: 'PENDING_APPROVAL',
        version: 5,
        submittedById: 'rea',
        submittedVersion: 3,
        termsEditedById: 'eve',
        termsEditedVersion: 5,
      }),
      contract({ id: silent, status: 'DRAFT', version: 4, termsEditedById: 'eve', termsEditedVersion: 4 }),
    ],
    // Written by Cora, submitted by Sue, approved by Pat, reopened by Rea, then edited by Eve.
    actions: [action(2, 'SUBMIT', 'sue', 1), action(3, 'APPROVE', 'pat', 2), action(4, 'REOPEN', 'rea', 3)],
    events: [
      event(0, 'contract.created', 'cora'),
      event(2, 'contract.submitted', 'sue'),
      { ...event(3, 'contract.approved', 'pat'), payload: JSON.stringify({ actionId: id('Action', '3') }) },
      event(4, 'contract.reopened', 'rea'),
      event(5, 'contract.updated', 'eve'),
    ],
    notes: [
      {
        id: id('Note', 'n'),
        contractId: decided,
        parentId: null,
        path: 'n',
        depth: 0,
        replyCount: 0,
        authorId: 'sue',
        authorName: 'Sue',
        body: 'A note',
        version: 2,
        createdAt: at(1),
        updatedAt: at(8),
        searchText: 'a note',
      },
    ],
  });
  database = await openDatabase(file.url, { onNotice: (notice) => notices.push(notice) });
});
afterAll(async () => {
  await database.close();
  await file.remove();
});

test('a migrated database has all its rows, with the values they had', async () => {
  const counts = await database.snapshot(async ({ bulk }) => ({
    customers: await bulk.customers.count(),
    contracts: await bulk.contracts.count(),
    actions: await bulk.actions.count(),
    events: await bulk.events.count(),
    notes: await bulk.notes.count(),
  }));
  expect(counts).toEqual({ customers: 3, contracts: 2, actions: 3, events: 5, notes: 1 });
  expect(await database.read.contracts.find(decided)).toMatchObject({
    title: 'Straße',
    status: 'PENDING_APPROVAL',
    valueMinor: 1250,
    valueCurrency: 'EUR',
    endDate: '2026-12-31',
    version: 5,
    updatedAt: at(9),
  });
});

test('the ledger has its decisions, and verifies', async () => {
  const findings: Finding[] = [];
  const onFinding = (finding: Finding) => findings.push(finding);
  expect(await verifyLedger(database, { keys: keysOf([]), onFinding })).toMatchObject({ entries: 3, contracts: 1 });
  // The actions of this contract, and what is said of its status, do not fit together: these were no transitions.
  expect(findings).toEqual([
    { contractId: decided, position: 3, problem: expect.stringContaining('leaves the status DRAFT') },
  ]);
});

test('an event tells of the action in its payload, and an edited note of when it was edited', async () => {
  expect(await database.read.events.find(id('Event', '3'))).toMatchObject({ targetId: id('Action', '3') });
  expect(await database.read.events.find(id('Event', '2'))).toMatchObject({ targetId: null });
  expect(await database.read.notes.find(id('Note', 'n'))).toMatchObject({ editedAt: at(8), resolvedAt: null });
});

test('who created and who last changed a contract, and since when it has its status, follows from its events', async () => {
  expect(await database.read.contracts.find(decided)).toMatchObject({
    createdById: 'cora',
    createdByName: 'Name of cora',
    updatedById: 'eve',
    updatedByName: 'Name of eve',
    statusSince: at(4),
  });
});

test('where its events have been deleted, the last editor is taken for both', async () => {
  expect(await database.read.contracts.find(silent)).toMatchObject({
    createdById: 'eve',
    createdByName: 'Name of eve',
    updatedById: 'eve',
    statusSince: at(0),
    approvedVersion: 0,
  });
});

test.each([
  ['Cora, who wrote what was approved before, may approve what came after', 'cora', decided, false],
  ['so may Sue, who submitted it', 'sue', decided, false],
  ['and Pat, who approved it', 'pat', decided, false],
  ['Rea, who reopened it, may not', 'rea', decided, true],
  ['nor may Eve, who edited it since', 'eve', decided, true],
  ['the last editor of a contract without events may not approve it', 'eve', silent, true],
  ['anybody else may', 'cora', silent, false],
])('%s', async (_, subject, contractId, contributed) => {
  const { hasContributed } = await database.read.approvals.obstacles(subject, contractId);
  expect(Boolean(hasContributed)).toBe(contributed);
});

test('values that have become the same are kept, and told of', async () => {
  expect((await database.read.customers.find(duplicate))?.externalReference).toBe('Cafe\u0301');
  expect(notices).toEqual([expect.stringContaining('the same externalReference')]);
  for (const row of [acme, duplicate]) expect(notices[0]).toContain(row);
});

test('no other row can have such a value, in whatever form', async () => {
  const context = {
    database,
    actor: { subject: 'ada', name: 'Ada', role: 'ADMIN' },
    selfApproval: 'deny',
    lifecycle: LIFECYCLE,
    clock: systemClock,
  } as const;
  const like = (input: object) => createCustomer(context, { name: 'New', segment: 'ENTERPRISE', ...input });
  await expect(like({ externalReference: 'Cafe\u0301' })).rejects.toMatchObject({ errors: [{ code: 'NOT_UNIQUE' }] });
  await expect(like({ email: 'a@EXAMPLE.com' })).rejects.toMatchObject({ errors: [{ code: 'NOT_UNIQUE' }] });
});

test('rows are found by their text whatever its case', async () => {
  const reader = { subject: 'ada', approves: 'NONE' } as const;
  expect(await database.read.contracts.count({ where: { text: 'STRASSE' }, reader })).toEqual([{ count: 2 }]);
});
