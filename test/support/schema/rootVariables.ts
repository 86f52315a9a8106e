import type { Actor } from '../../../src/domain/permissions.ts';
import {
  givenContract,
  givenContractIn,
  givenCustomer,
  givenDocument,
  givenEvent,
  givenFlag,
  givenNote,
  givenNoteEdit,
  mutate,
} from '../fixtures/portfolio.ts';
import { insertRows, webhookRow } from '../fixtures/rows.ts';
import type { TestServer } from '../servers/server.ts';
import { NOBODY } from '../webhooks/receiver.ts';

async function givenWebhook(portal: TestServer): Promise<string> {
  const webhook = webhookRow({ state: 'PAUSED', url: NOBODY });
  await insertRows(portal, { webhooks: [webhook] });
  return webhook.id;
}

const value = { amount: '100.00', currency: 'EUR' };
const reason = 'As agreed.';

type Variables = (portal: TestServer, author: Actor) => Promise<object>;

async function givenAction(portal: TestServer): Promise<string> {
  const input = { id: await givenContract(portal) };
  return (await mutate(portal, 'submitContract', input, 'action { id }')).action.id;
}

const range = { from: '2026-01-01', to: '2026-01-31', per: 'WEEK', timeZone: 'UTC', by: [] };

const VARIABLES: Record<string, Variables> = {
  node: async (portal) => ({ id: await givenCustomer(portal) }),
  nodes: async (portal) => ({ ids: [await givenCustomer(portal)] }),
  customer: async (portal) => ({ id: await givenCustomer(portal) }),
  contract: async (portal) => ({ id: await givenContract(portal) }),
  event: async (portal) => ({ id: await givenEvent(portal) }),
  note: async (portal) => ({ id: await givenNote(portal, await givenContract(portal)) }),
  noteEdit: async (portal) => ({ id: await givenNoteEdit(portal) }),
  action: async (portal) => ({ id: await givenAction(portal) }),
  document: async (portal) => ({ id: await givenDocument(portal) }),
  flag: async (portal) => ({ id: await givenFlag(portal) }),
  webhook: async (portal) => ({ id: await givenWebhook(portal) }),
  contractTotals: async () => ({ by: ['STATUS'] }),
  decisions: async () => range,
  eventTotals: async () => range,
  createCustomer: async () => ({ input: { name: 'New', segment: 'ENTERPRISE' } }),
  updateCustomer: async (portal) => ({ input: { id: await givenCustomer(portal), name: 'Changed' } }),
  deleteCustomer: async (portal) => ({ input: { id: await givenCustomer(portal) } }),
  createContract: async (portal) => ({ input: { customerId: await givenCustomer(portal), title: 'New', value } }),
  updateContract: async (portal) => ({ input: { id: await givenContract(portal), title: 'Changed' } }),
  deleteContract: async (portal) => ({ input: { id: await givenContract(portal) } }),
  addContractDocument: async (portal) => ({
    input: { contractId: await givenContract(portal), name: 'Terms', url: 'contracts/a.pdf', kind: 'TERMS' },
  }),
  removeContractDocument: async (portal) => ({ input: { id: await givenDocument(portal) } }),
  submitContract: async (portal) => ({ input: { id: await givenContract(portal) } }),
  approveContract: async (portal) => ({ input: { id: await givenContractIn(portal, 'PENDING_APPROVAL') } }),
  rejectContract: async (portal) => ({
    input: { id: await givenContractIn(portal, 'PENDING_APPROVAL'), reason },
  }),
  reopenContract: async (portal) => ({ input: { id: await givenContractIn(portal, 'APPROVED'), reason } }),
  createAction: async (portal) => ({ input: { contractId: await givenContract(portal), type: 'SUBMIT' } }),
  decideContracts: async (portal) => ({
    input: { decisions: [{ id: await givenContract(portal), type: 'SUBMIT' }] },
  }),
  deleteAction: async (portal) => ({ input: { id: await givenAction(portal), reason } }),
  createEvent: async (portal) => ({ input: { customerId: await givenCustomer(portal), type: 'call.logged' } }),
  deleteEvent: async (portal) => ({ input: { id: await givenEvent(portal) } }),
  createNote: async (portal) => ({ input: { contractId: await givenContract(portal), body: 'New' } }),
  updateNote: async (portal, author) => ({
    input: { id: await givenNote(portal, await givenContract(portal), undefined, author), body: 'Changed' },
  }),
  resolveNote: async (portal) => ({ input: { id: await givenNote(portal, await givenContract(portal)) } }),
  unresolveNote: async (portal) => ({ input: { id: await givenNote(portal, await givenContract(portal)) } }),
  deleteNote: async (portal) => ({ input: { id: await givenNote(portal, await givenContract(portal)) } }),
  flagContract: async (portal) => ({
    input: { contractId: await givenContract(portal), category: 'OTHER', severity: 'LOW', reason },
  }),
  resolveContractFlag: async (portal, author) => ({
    input: { id: await givenFlag(portal, undefined, author), resolution: 'Settled.' },
  }),
  createWebhook: async () => ({ input: { url: NOBODY, where: { type: [] } } }),
  updateWebhook: async (portal) => ({ input: { id: await givenWebhook(portal), where: { type: [] } } }),
  deleteWebhook: async (portal) => ({ input: { id: await givenWebhook(portal) } }),
  rotateWebhookSecret: async (portal) => ({ input: { id: await givenWebhook(portal) } }),
  redeliver: async (portal) => ({ input: { webhookId: await givenWebhook(portal), deliveryIds: [] } }),
  testWebhook: async (portal) => ({ input: { id: await givenWebhook(portal), dryRun: true } }),
};

/**
 * What to ask of a field of Query or Mutation so that only the role can be in the way: it is there, and waits for just
 * that. Notes are those of the author, for only their author may change them, and contracts those of others.
 */
export async function variablesOf(field: string, portal: TestServer, author: Actor): Promise<object> {
  return VARIABLES[field]?.(portal, author) ?? {};
}
