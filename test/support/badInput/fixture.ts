import type { ContractRow } from '../../../src/db/rows.ts';
import {
  actionRow,
  contractRow,
  customerRow,
  documentRow,
  eventRow,
  flagRow,
  insertRows,
  noteEditRow,
  noteRow,
  webhookRow,
} from '../fixtures/rows.ts';
import type { TestServer } from '../servers/server.ts';
import { NOBODY } from '../webhooks/receiver.ts';

type Input = Record<string, unknown>;

/** Rows that every mutation has something to do with, and for each an input that it would take. */
export interface Fixture {
  inputs: Readonly<Record<string, Input>>;
  /** An id of each type, none of which is the one that an input asks for. */
  ids: Readonly<Record<string, string>>;
  /** What other rows have and no second row may have. */
  taken: { email: string; externalReference: string; reference: string };
  /** Rows that are there, but belong elsewhere. */
  elsewhere: { contractId: string; noteId: string; flagId: string };
}

let fixtures = 0;
let formerWebhookId = '';

export async function givenFixture(portal: TestServer): Promise<Fixture> {
  const n = ++fixtures;
  const taken = { email: `taken.${n}@example.com`, externalReference: `TAKEN-${n}`, reference: `TAKEN-${n}` };
  const customer = customerRow();
  const other = customerRow({ email: taken.email, externalReference: taken.externalReference });
  const decided = { status: 'PENDING_APPROVAL', version: 2 } as const;
  const dates = { startDate: '2026-01-01', endDate: '2026-12-31' };
  const draft = contractRow({ customerId: customer.id, ...dates });
  const pending = contractRow({ customerId: customer.id, ...decided });
  const approved = contractRow({
    customerId: customer.id,
    ...decided,
    status: 'APPROVED',
    version: 3,
    approvedVersion: 2,
  });
  const elsewhere = contractRow({ customerId: other.id, reference: taken.reference });
  const submission = (contract: ContractRow) => actionRow({ contractId: contract.id, contractVersion: 1 });
  const approval = actionRow({
    contractId: approved.id,
    contractVersion: 2,
    type: 'APPROVE',
    priorStatus: 'PENDING_APPROVAL',
    newStatus: 'APPROVED',
  });
  const event = eventRow({ customerId: customer.id });
  const note = noteRow({ contractId: draft.id });
  const noteEdit = noteEditRow({ noteId: note.id });
  const noteElsewhere = noteRow({ contractId: elsewhere.id });
  const document = documentRow({ contractId: draft.id });
  const flag = flagRow({ contractId: draft.id });
  const resolved = flagRow({ contractId: draft.id, resolvedAt: flag.createdAt, resolution: 'Settled.' });
  const webhook = webhookRow({ state: 'PAUSED', url: NOBODY });
  // There may be 100 of them at most.
  await portal.database.transaction(async ({ webhooks }) => {
    const former = await webhooks.find(formerWebhookId);
    if (former) await webhooks.remove(former);
  });
  formerWebhookId = webhook.id;
  await insertRows(portal, {
    customers: [customer, other],
    contracts: [draft, pending, approved, elsewhere],
    events: [event],
    notes: [note, noteElsewhere],
    noteEdits: [noteEdit],
    actions: [submission(pending), submission(approved), approval],
    documents: [document],
    flags: [flag, resolved],
    webhooks: [webhook],
  });

  return {
    taken,
    elsewhere: { contractId: elsewhere.id, noteId: noteElsewhere.id, flagId: resolved.id },
    ids: {
      Customer: customer.id,
      Contract: draft.id,
      Event: event.id,
      Note: note.id,
      NoteEdit: noteEdit.id,
      ContractDocument: document.id,
      Action: approval.id,
      ContractFlag: flag.id,
      Webhook: webhook.id,
    },
    inputs: {
      createCustomer: { name: 'New', segment: 'ENTERPRISE' },
      updateCustomer: { id: customer.id, name: 'Changed' },
      deleteCustomer: { id: customer.id, cascade: true },
      createContract: { customerId: customer.id, title: 'New', value: { amount: '1.00', currency: 'EUR' } },
      updateContract: { id: draft.id, title: 'Changed', value: { amount: '2.00', currency: 'EUR' } },
      deleteContract: { id: draft.id },
      addContractDocument: { contractId: draft.id, name: 'New', url: 'https://example.com/a.pdf', kind: 'TERMS' },
      removeContractDocument: { id: document.id },
      submitContract: { id: draft.id },
      approveContract: { id: pending.id },
      rejectContract: { id: pending.id, reason: 'Too dear.' },
      reopenContract: { id: approved.id, reason: 'Once more.' },
      createAction: { contractId: draft.id, type: 'SUBMIT' },
      decideContracts: { decisions: [{ id: draft.id, type: 'SUBMIT' }] },
      deleteAction: { id: approval.id, reason: 'A slip.' },
      createEvent: { customerId: customer.id, type: 'call.logged' },
      deleteEvent: { id: event.id },
      createNote: { contractId: draft.id, body: 'New' },
      updateNote: { id: note.id, body: 'Changed' },
      resolveNote: { id: note.id },
      unresolveNote: { id: note.id },
      deleteNote: { id: note.id },
      flagContract: { contractId: draft.id, category: 'COMPLIANCE', severity: 'HIGH', reason: 'A form is missing.' },
      resolveContractFlag: { id: flag.id, resolution: 'It came.' },
      createWebhook: { url: NOBODY, where: { type: ['call.logged'] } },
      updateWebhook: { id: webhook.id, url: NOBODY, where: { customerId: customer.id } },
      deleteWebhook: { id: webhook.id },
      rotateWebhookSecret: { id: webhook.id },
      redeliver: { webhookId: webhook.id, deliveryIds: [] },
      testWebhook: { id: webhook.id },
    },
  };
}
