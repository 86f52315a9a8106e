import { createSecretKey } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Finding } from '../../src/audit/findings.ts';
import { keysOf } from '../../src/audit/keys.ts';
import { verifyLedger } from '../../src/audit/verify.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import type { Database } from '../../src/db/database.ts';
import { internalColumnsOf, internalValues } from '../../src/db/internalColumns.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { ActionRow, EventRow } from '../../src/db/rows.ts';
import { oldDatabase } from '../support/databases/oldDatabase.ts';
import type { TestDatabase } from '../support/databases/testDatabases.ts';
import { actionRow, contractRow, customerRow, eventRow } from '../support/fixtures/rows.ts';

/** The migrations before there was a ledger. */
const MIGRATIONS = 11;
const KEY = createSecretKey('k'.repeat(32), 'utf8');

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
const withInternal = (table: string, row: object) => ({
  ...row,
  ...internalValues(internalColumnsOf<object>(table), row),
});
const newId = (type: 'Contract' | 'Action') => systemClock.newId(type);

const customer = customerRow();
const {
  ledgerLength: _,
  ledgerHead: __,
  ...contract
} = contractRow({ customerId: customer.id, status: 'APPROVED', version: 5 });
const [deleted, erased] = [newId('Contract'), newId('Contract')];
const [takenBack, lost] = [newId('Action'), newId('Action')];

function action(minute: number, values: Partial<ActionRow>): Omit<ActionRow, 'hash' | 'actorSalt' | 'reasonSalt'> {
  const row = actionRow({ contractId: contract.id, contractVersion: minute, createdAt: at(minute), ...values });
  const { hash: _, actorSalt: __, reasonSalt: ___, ...old } = row;
  return old;
}

const approval = { type: 'APPROVE', priorStatus: 'PENDING_APPROVAL', newStatus: 'APPROVED' } as const;
const actions = [action(1, {}), action(4, { ...approval, reason: 'Fine.' })];
const event = (minute: number, type: string, payload: object, values: Partial<EventRow> = {}) =>
  eventRow({
    customerId: customer.id,
    contractId: contract.id,
    type,
    payload: JSON.stringify(payload),
    occurredAt: at(minute),
    ...values,
  });
const ofDeleted = { contract: { id: deleted, title: 'Gone' } };
const erasedDecision = (minute: number, type: string) => ({
  id: systemClock.newId('Event'),
  type,
  customerId: customer.id,
  contractId: erased,
  actionId: newId('Action'),
  priorStatus: null,
  newStatus: null,
  decidedAt: at(minute),
  erasedAt: at(9),
});

let file: TestDatabase;
let database: Database;

beforeAll(async () => {
  file = await oldDatabase(MIGRATIONS, {
    customers: [withInternal('customers', customer)] as never,
    contracts: [withInternal('contracts', contract)] as never,
    actions,
    events: [
      event(1, 'contract.submitted', {}, { targetId: actions[0]?.id ?? null }),
      event(2, 'contract.approved', {}, { targetId: takenBack }),
      event(3, 'action.deleted', { action: { id: takenBack } }),
      event(4, 'contract.approved', {}, { targetId: actions[1]?.id ?? null }),
      event(5, 'contract.reopened', {}, { targetId: lost }),
      event(6, 'contract.submitted', ofDeleted, { contractId: null, targetId: newId('Action') }),
      event(7, 'contract.deleted', ofDeleted, { contractId: null }),
    ],
    erased_decisions: [erasedDecision(1, 'contract.submitted'), erasedDecision(2, 'contract.approved')],
  });
  database = await openDatabase(file.url, { auditKeys: [KEY] });
});
afterAll(async () => {
  await database.close();
  await file.remove();
});

const chainOf = (contractId: string) => database.read.ledger.ofContract(contractId);

test('a contract begins with the actions that it has and those that were taken back', async () => {
  expect(await chainOf(contract.id)).toMatchObject([
    { type: 'contract.submitted', actionId: actions[0]?.id, contractVersion: 1, reasonDigest: null },
    { type: 'contract.approved', actionId: takenBack, actorDigest: null },
    { type: 'action.deleted', actionId: takenBack, actorDigest: null },
    { type: 'contract.approved', actionId: actions[1]?.id, newStatus: 'APPROVED', reasonDigest: expect.any(String) },
  ]);
  const [latest] = (await chainOf(contract.id)).slice(-1);
  expect(await database.read.actions.latest(contract.id)).toMatchObject({ hash: latest?.hash });
});

test('so do those that are gone, which end with that', async () => {
  const end = { type: 'contract.deleted' };
  expect(await chainOf(deleted)).toMatchObject([{ type: 'contract.submitted' }, { ...end, decidedAt: at(7) }]);
  expect(await chainOf(erased)).toMatchObject([
    { type: 'contract.submitted', decidedAt: at(1) },
    { type: 'contract.approved', decidedAt: at(2) },
    { ...end, decidedAt: at(9), actionId: null },
  ]);
});

test('all of it verifies, and is signed', async () => {
  const findings: Finding[] = [];
  const onFinding = (finding: Finding) => findings.push(finding);
  expect(await verifyLedger(database, { keys: keysOf([KEY]), onFinding })).toEqual({
    entries: 9,
    contracts: 3,
    findings: 0,
  });
  expect(findings).toEqual([]);
});
