import { ApolloClient, HttpLink, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createCache } from '../../src/client/apollo/cache.ts';
import { dashboardVariables } from '../../src/client/dashboard.ts';
import * as documents from '../../src/generated/client.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { NOBODY, WEBHOOKS_HERE } from '../support/webhooks/receiver.ts';

let portal: TestServer;
let client: ApolloClient;

beforeAll(async () => {
  portal = await startServer(WEBHOOKS_HERE);
});
afterAll(() => portal.stop());
beforeEach(() => {
  client = new ApolloClient({
    link: new HttpLink({ uri: `${portal.url}/graphql` }),
    cache: createCache(),
  });
});

/** Documents that have run. */
const ran = new Set<object>();

async function ask<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
): Promise<Data> {
  ran.add(query);
  const { data } = await client.query<Data, OperationVariables>({ query, variables, fetchPolicy: 'network-only' });
  return data as Data;
}

/** Runs a mutation and returns its payload. */
async function change<Data extends object, Input>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
  input: NoInfer<Input>,
): Promise<Data[keyof Data]> {
  ran.add(mutation);
  const { data } = await client.mutate<Data, OperationVariables>({ mutation, variables: { input } });
  return Object.values(data as Data)[0];
}

/** What a mutation made, which must not have been refused. Nothing of it is missing but `absent`. */
async function made<Payload extends { userErrors: unknown[] }>(
  payload: Promise<Payload | null>,
  ...absent: (keyof Payload)[]
): Promise<{ [Field in keyof Payload]: NonNullable<Payload[Field]> }> {
  const { userErrors, ...rest } = (await payload) as Payload;
  expect(userErrors).toEqual([]);
  expect(Object.keys(rest).filter((field) => rest[field as keyof typeof rest] === null)).toEqual(absent);
  return { userErrors, ...rest } as { [Field in keyof Payload]: NonNullable<Payload[Field]> };
}

test('every document runs, and what comes back is what its types say', async () => {
  const { viewer } = await ask(documents.ViewerDocument, {});
  expect(viewer.role).toBe('ADMIN');

  const { customer } = await made(change(documents.CreateCustomerDocument, { name: 'Acme', segment: 'MID_MARKET' }));
  const renamed = await made(change(documents.UpdateCustomerDocument, { id: customer.id, name: 'Acme Ltd' }));
  expect(renamed.customer).toEqual({
    ...customer,
    name: 'Acme Ltd',
    version: 2,
    updatedAt: renamed.customer.updatedAt,
  });

  const terms = {
    customerId: customer.id,
    title: 'Hosting',
    type: 'SLA',
    value: { amount: '1250.00', currency: 'EUR' },
  };
  const { contract } = await made(change(documents.CreateContractDocument, terms), 'action');
  expect(contract.customer).toMatchObject({ id: customer.id, name: 'Acme Ltd' });
  const contractId = contract.id;
  await made(change(documents.UpdateContractDocument, { id: contractId, startDate: '2026-01-01' }));
  const annex = { contractId, name: 'Annex', url: 'hosting/annex.pdf', kind: 'TERMS', size: 2 ** 40 } as const;
  const { document } = await made(change(documents.AddContractDocumentDocument, annex));
  expect(document).toMatchObject({ name: 'Annex', size: 2 ** 40, mediaType: null });
  const removed = await made(change(documents.RemoveContractDocumentDocument, { id: document.id }));
  expect(removed.removedDocumentId).toBe(document.id);

  await made(change(documents.SubmitContractDocument, { id: contractId }));
  const rejected = await made(change(documents.RejectContractDocument, { id: contractId, reason: 'Too dear.' }));
  expect(rejected.contract.availableTransitions.map(({ action }) => action)).toEqual(['REOPEN']);
  await made(change(documents.ReopenContractDocument, { id: contractId, reason: 'A better price.' }));
  const decisions = [
    { id: contractId, type: 'APPROVE' } as const,
    { id: contract.customer.id, type: 'REJECT' } as const,
  ];
  const decided = await made(change(documents.DecideContractsDocument, { decisions }));
  expect(decided.results).toMatchObject([
    { contract: { id: contractId, status: 'APPROVED' }, userErrors: [] },
    { contract: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'decisions', '1', 'id'] }] },
  ]);
  const revoked = decided.results[0]?.action?.id ?? '';
  await made(change(documents.DeleteActionDocument, { id: revoked, reason: 'To be approved alone.' }));
  await made(change(documents.ApproveContractDocument, { id: contractId }));
  const reopened = await made(
    change(documents.CreateActionDocument, { contractId, type: 'REOPEN', reason: 'A slip.' }),
  );
  const back = await made(change(documents.DeleteActionDocument, { id: reopened.action.id, reason: 'It was none.' }));
  expect(back.deletedActionId).toBe(reopened.action.id);

  const { note } = await made(change(documents.CreateNoteDocument, { contractId, body: 'Who checks?' }));
  const reply = await made(change(documents.CreateNoteDocument, { contractId, parentId: note.id, body: 'I do.' }));
  expect(reply.note.parent).toMatchObject({ id: note.id, replyCount: 1 });
  await made(change(documents.UpdateNoteDocument, { id: note.id, body: 'Who checks this?', editNote: 'Clearer.' }));
  const history = (await ask(documents.NoteHistoryDocument, { id: note.id })).note;
  expect(history?.edits.nodes).toMatchObject([{ body: 'Who checks?', editNote: 'Clearer.' }]);
  const thread = (await ask(documents.ThreadViewDocument, { id: note.id })).note;
  expect(thread?.descendants.nodes).toMatchObject([{ body: 'I do.', parent: { id: note.id } }]);
  const answered = await made(change(documents.ResolveNoteDocument, { id: note.id }));
  expect(answered.note.contract.unresolvedNoteCount).toBe(0);
  const again = await made(change(documents.UnresolveNoteDocument, { id: note.id }));
  expect(again.note).toMatchObject({ resolvedBy: null, contract: { unresolvedNoteCount: 1 } });
  const concern = { contractId, category: 'OTHER', severity: 'LOW', reason: 'A page is torn.' } as const;
  const { flag } = await made(change(documents.FlagContractDocument, concern));
  expect(flag.contract.openFlagCount).toBe(1);
  const open = { where: { resolved: false }, orderBy: { field: 'CREATED_AT', direction: 'ASC' } } as const;
  const { flags } = await ask(documents.FlagListDocument, { first: 5, ...open });
  expect(flags).toMatchObject({ totalCount: 1, nodes: [{ id: flag.id, contract: { id: contractId, type: 'SLA' } }] });
  const flagged = await ask(documents.ContractListDocument, { where: { flagged: true } });
  expect(flagged.contracts.nodes).toMatchObject([{ id: contractId, type: 'SLA', openFlagCount: 1 }]);
  const resolution = 'It is whole again.';
  const settled = await made(change(documents.ResolveContractFlagDocument, { id: flag.id, resolution }));
  expect(settled.flag).toMatchObject({ resolution, contract: { openFlagCount: 0 } });
  const payload = { minutes: 5, topics: ['price'] };
  const call = {
    customerId: customer.id,
    contractId,
    type: 'call.logged',
    payload,
    channel: 'phone',
    correlationId: 'c-1',
  };
  const { event } = await made(change(documents.CreateEventDocument, call));
  expect(event).toMatchObject({ payload, channel: 'phone', correlationId: 'c-1' });

  const view = (await ask(documents.ContractViewDocument, { id: contractId })).contract;
  expect(view).toMatchObject({
    status: 'APPROVED',
    value: { amount: '1250.00', currency: 'EUR' },
    startDate: '2026-01-01',
    type: 'SLA',
    openFlagCount: 0,
    customer: { status: 'ACTIVE' },
  });
  expect(view?.flags).toMatchObject({ totalCount: 1, nodes: [{ id: flag.id, resolution }] });
  expect(view?.notes.nodes[0]?.replies.nodes.map(({ body }) => body)).toEqual(['I do.']);
  expect(view?.actions.nodes.map(({ type }) => type)).toEqual(['SUBMIT', 'REJECT', 'REOPEN', 'APPROVE']);
  expect(view?.events.totalCount).toBeGreaterThan(8);
  const where = { contractId: [contractId], type: ['note.resolved', 'contract.flagged', 'contract.approved'] };
  const { events } = await ask(documents.EventListDocument, { where });
  expect(events.nodes.map(({ target }) => target?.__typename)).toEqual(['ContractFlag', 'Note', 'Action']);
  const customerView = (await ask(documents.CustomerViewDocument, { id: customer.id })).customer;
  expect(customerView?.contracts.nodes.map(({ title }) => title)).toEqual(['Hosting']);
  const { contracts } = await ask(documents.ContractListDocument, { first: 5, where: { status: ['APPROVED'] } });
  expect(contracts).toMatchObject({ totalCount: 1, nodes: [{ id: contractId, customer: { name: 'Acme Ltd' } }] });
  const { customers } = await ask(documents.CustomerListDocument, { orderBy: { field: 'NAME', direction: 'ASC' } });
  expect(customers.pageInfo.hasNextPage).toBe(false);

  const { contractLifecycle } = await ask(documents.ContractLifecycleDocument, {});
  expect(contractLifecycle.map(({ action }) => action)).toContain('REOPEN');
  const found = await ask(documents.GlobalSearchDocument, { text: 'host' });
  expect(found).toMatchObject({ contracts: { nodes: [{ id: contractId }] }, customers: { nodes: [] } });
  const { notes: said } = await ask(documents.NoteSearchDocument, { text: 'checks' });
  expect(said.nodes).toMatchObject([{ id: note.id, contract: { id: contractId } }]);
  expect((await ask(documents.ApprovalQueueDocument, { first: 5 })).contracts.nodes).toEqual([]);
  const one = { id: contractId, first: 1 };
  const { notes } = (await ask(documents.ContractNotesDocument, one)).contract ?? {};
  expect(notes?.nodes).toMatchObject([{ id: note.id, replies: { totalCount: 1 } }]);
  const linked = (await ask(documents.LinkedNoteDocument, { id: reply.note.id })).note;
  expect(linked).toMatchObject({ contract: { id: contractId }, parent: { id: note.id, parent: null } });
  const { replies } = (await ask(documents.NoteRepliesDocument, { id: note.id, first: 1 })).note ?? {};
  expect(replies?.nodes).toMatchObject([{ id: reply.note.id }]);
  const past = (await ask(documents.ContractHistoryDocument, { id: contractId, last: 1 })).contract;
  expect(past?.actions).toMatchObject({ nodes: [{ type: 'APPROVE' }], pageInfo: { hasPreviousPage: true } });
  expect((await ask(documents.ContractDocumentsDocument, one)).contract?.documents.totalCount).toBe(0);
  expect((await ask(documents.ContractFlagsDocument, one)).contract?.flags.nodes).toMatchObject([{ id: flag.id }]);
  const activity = (await ask(documents.ContractActivityDocument, one)).contract?.events;
  expect(activity).toMatchObject({ nodes: [{ type: 'call.logged' }], pageInfo: { hasNextPage: true } });
  const ofCustomer = { id: customer.id, first: 1 };
  const { customer: holder } = await ask(documents.CustomerContractsDocument, ofCustomer);
  expect(holder?.contracts.nodes).toMatchObject([{ id: contractId }]);
  const latest = (await ask(documents.CustomerActivityDocument, ofCustomer)).customer?.events.nodes;
  expect(latest).toMatchObject([{ type: 'call.logged', contract: { title: 'Hosting' } }]);
  const { latestCursor } = (await ask(documents.ChangeListDocument, { first: 1 })).changes;
  expect((await ask(documents.ChangeListDocument, { after: latestCursor })).changes).toMatchObject({ nodes: [] });
  expect(await ask(documents.LatestCursorDocument, {})).toMatchObject({ changes: { latestCursor } });
  const decision = { type: ['contract.approved'] };
  const { changes } = await ask(documents.ChangeListDocument, { where: decision, first: 2 });
  expect(changes.nodes).toMatchObject([
    { node: { id: contractId }, event: { target: null } },
    { node: { id: contractId, title: 'Hosting' }, event: { target: { type: 'APPROVE' } } },
  ]);

  const dashboard = await ask(documents.DashboardDocument, dashboardVariables());
  expect(dashboard.contractTotals).toMatchObject([
    { status: 'APPROVED', currency: 'EUR', count: 1, values: [{ amount: '1250.00', currency: 'EUR' }] },
  ]);
  expect(dashboard.decisions.map(({ approved, rejected }) => approved + rejected)).toEqual([0, 0, 0, 0, 0, 0, 0, 2]);
  expect(dashboard.eventTotals).toHaveLength(14);
  expect(dashboard).toMatchObject({ customers: { totalCount: 1 }, contracts: { totalCount: 0, nodes: [] } });

  const { deletedNoteIds } = await made(change(documents.DeleteNoteDocument, { id: note.id }));
  expect(deletedNoteIds).toEqual([note.id, reply.note.id]);
  await made(change(documents.DeleteEventDocument, { id: event.id }));
  await made(change(documents.DeleteContractDocument, { id: contractId }));
  await made(change(documents.DeleteCustomerDocument, { id: customer.id }));

  const { webhook, secret } = await made(change(documents.CreateWebhookDocument, { url: NOBODY, where: { type: [] } }));
  expect(webhook).toMatchObject({ state: 'ACTIVE', where: { type: [] }, behind: 0 });
  const { id } = webhook;
  const paused = await made(change(documents.UpdateWebhookDocument, { id, state: 'PAUSED' }));
  expect(paused.webhook.state).toBe('PAUSED');
  const rotated = await made(change(documents.RotateWebhookSecretDocument, { id }));
  expect(rotated.secret).not.toBe(secret);
  const tried = await made(change(documents.TestWebhookDocument, { id, dryRun: true }));
  expect(JSON.parse(tried.test.body)).toMatchObject({ type: 'webhook.test' });
  await made(change(documents.RedeliverDocument, { webhookId: id, deliveryIds: [] }));
  const { webhooks } = await ask(documents.WebhookListDocument, { where: { state: ['PAUSED'] } });
  expect(webhooks).toMatchObject({ totalCount: 1, nodes: [{ id, url: NOBODY }] });
  expect((await ask(documents.WebhookDeliveriesDocument, { id })).webhook).toMatchObject({ id, deliveries: [] });
  const gone = await made(change(documents.DeleteWebhookDocument, { id }));
  expect(gone.deletedWebhookId).toBe(id);

  // Subscriptions are tested where changes are followed.
  const operations = Object.entries(documents).filter(([name]) => /Document$/.test(name) && name !== 'ChangesDocument');
  expect(operations.length).toBeGreaterThan(20);
  expect(operations.filter(([, document]) => !ran.has(document)).map(([name]) => name)).toEqual([]);
});

test('a refusal tells what only its kind has to tell', async () => {
  const { customer } = await made(change(documents.CreateCustomerDocument, { name: 'Borg', segment: 'ENTERPRISE' }));
  const value = { amount: '1.00', currency: 'EUR' };
  const { contract } = await made(
    change(documents.CreateContractDocument, { customerId: customer.id, title: 'X', value }),
    'action',
  );

  const outdated = await change(documents.SubmitContractDocument, { id: contract.id, expectedVersion: 9 });
  const [conflict] = outdated?.userErrors ?? [];
  if (conflict?.__typename !== 'VersionConflictError') throw new Error(`expected a conflict but got ${conflict?.code}`);
  expect(conflict).toMatchObject({ expectedVersion: 9, currentVersion: 1, path: ['input', 'expectedVersion'] });
  expect(outdated?.contract).toBeNull();

  const early = await change(documents.ApproveContractDocument, { id: contract.id });
  const [refusal] = early?.userErrors ?? [];
  if (refusal?.__typename !== 'InvalidTransitionError') throw new Error(`expected a refusal but got ${refusal?.code}`);
  expect(refusal).toMatchObject({ currentStatus: 'DRAFT', action: 'APPROVE', allowedActions: ['SUBMIT'] });
});

test('a view that is on show follows what a mutation changed', async () => {
  const { customer } = await made(change(documents.CreateCustomerDocument, { name: 'Cyclo', segment: 'ENTERPRISE' }));
  const value = { amount: '1.00', currency: 'EUR' };
  const { contract } = await made(
    change(documents.CreateContractDocument, { customerId: customer.id, title: 'X', value }),
    'action',
  );
  await ask(documents.ContractViewDocument, { id: contract.id });
  await made(change(documents.SubmitContractDocument, { id: contract.id }));
  await made(change(documents.UpdateCustomerDocument, { id: customer.id, name: 'Cyclo Ltd' }));
  const shown = client.readQuery({ query: documents.ContractViewDocument, variables: { id: contract.id } });
  expect(shown?.contract).toMatchObject({ status: 'PENDING_APPROVAL', version: 2, customer: { name: 'Cyclo Ltd' } });
});

test('a view shows the flag that blocks an approval, and that it no longer does once it is resolved', async () => {
  const { customer } = await made(change(documents.CreateCustomerDocument, { name: 'Delos', segment: 'ENTERPRISE' }));
  const { contract } = await made(
    change(documents.CreateContractDocument, {
      customerId: customer.id,
      title: 'X',
      value: { amount: '1.00', currency: 'EUR' },
    }),
    'action',
  );
  const { id } = contract;
  await made(change(documents.SubmitContractDocument, { id }));
  const concern = { contractId: id, category: 'OTHER', severity: 'CRITICAL', reason: 'The seal is broken.' } as const;
  await made(change(documents.FlagContractDocument, concern));

  const blocked = (await ask(documents.ContractViewDocument, { id })).contract;
  const [flag] = blocked?.flags.nodes ?? [];
  expect(flag).toMatchObject({ severity: 'CRITICAL', reason: 'The seal is broken.', resolvedAt: null });
  expect(blocked?.availableTransitions.find(({ action }) => action === 'APPROVE')?.blockedBy).toEqual(['FLAGGED']);

  await made(change(documents.ResolveContractFlagDocument, { id: flag?.id ?? '', resolution: 'Sealed again.' }));
  const shown = client.readQuery({ query: documents.ContractViewDocument, variables: { id } });
  expect(shown?.contract).toMatchObject({ openFlagCount: 0, flags: { nodes: [{ resolution: 'Sealed again.' }] } });
  const free = (await ask(documents.ContractViewDocument, { id })).contract;
  expect(free?.availableTransitions.find(({ action }) => action === 'APPROVE')?.blockedBy).toEqual([]);
});
