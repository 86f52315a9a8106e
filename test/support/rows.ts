import { systemClock } from '../../src/commands/systemClock.ts';
import type { ActionRow, ContractRow, CustomerRow, EventRow, NoteRow } from '../../src/db/rows.ts';
import { idSuffix } from '../../src/domain/ids.ts';
import { type Rows as AllRows, insertRows as insert } from '../../src/seed/rows.ts';
import type { Portal } from './portal.ts';

// Rows for tests that need many of them, or values that no command would write, such as instants that are alike.
const AT = '2026-03-01T09:30:00.000Z';

export const customerRow = (values: Partial<CustomerRow> = {}): CustomerRow => ({
  id: systemClock.newId('Customer'),
  name: 'A customer',
  email: null,
  phone: null,
  segment: 'ENTERPRISE',
  riskLevel: 'LOW',
  externalReference: null,
  version: 1,
  createdAt: AT,
  updatedAt: AT,
  ...values,
});

export const contractRow = (values: Partial<ContractRow> & { customerId: string }): ContractRow => ({
  id: systemClock.newId('Contract'),
  reference: null,
  title: 'A contract',
  description: null,
  status: 'DRAFT',
  statusSince: AT,
  valueMinor: 10_000,
  valueCurrency: 'EUR',
  startDate: null,
  endDate: null,
  termsEditedVersion: 1,
  approvedVersion: 0,
  createdById: 'ada',
  createdByName: 'Ada Admin',
  updatedById: 'ada',
  updatedByName: 'Ada Admin',
  version: 1,
  createdAt: AT,
  updatedAt: AT,
  ...values,
});

export const eventRow = (values: Partial<EventRow> & { customerId: string }): EventRow => ({
  id: systemClock.newId('Event'),
  contractId: null,
  type: 'call.logged',
  description: null,
  payload: null,
  actorId: 'ada',
  actorName: 'Ada Admin',
  occurredAt: AT,
  createdAt: AT,
  ...values,
});

/** A top-level note, or an answer to `parent`. */
export function noteRow(values: Partial<NoteRow> & { contractId: string }, parent?: NoteRow): NoteRow {
  const id = systemClock.newId('Note');
  return {
    id,
    parentId: parent?.id ?? null,
    path: (parent?.path ?? '') + idSuffix(id),
    depth: parent ? parent.depth + 1 : 0,
    replyCount: 0,
    authorId: 'ada',
    authorName: 'Ada Admin',
    body: 'A note',
    version: 1,
    createdAt: AT,
    updatedAt: AT,
    ...values,
  };
}

export const actionRow = (values: Partial<ActionRow> & { contractId: string; contractVersion: number }): ActionRow => ({
  id: systemClock.newId('Action'),
  type: 'SUBMIT',
  priorStatus: 'DRAFT',
  newStatus: 'PENDING_APPROVAL',
  actorId: 'ada',
  actorName: 'Ada Admin',
  reason: null,
  createdAt: AT,
  ...values,
});

export type { AllRows };
export type Rows = Omit<AllRows, 'contributors'>;

/** Writes rows in one transaction. */
export async function insertRows(portal: Portal, rows: Partial<AllRows>): Promise<void> {
  await portal.database.transaction((queries) => insert(queries, rows));
}
