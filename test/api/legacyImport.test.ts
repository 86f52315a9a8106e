import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ContractRow, NoteRow } from '../../src/db/rows.ts';
import { contentsOf } from '../support/databases/contents.ts';
import { brokenChains, brokenThreads, instantOfId } from '../support/domain/histories.ts';
import { type FormerPortal, formerPortal } from '../support/legacy/formerPortal.ts';
import { bytesOf, importFormer } from '../support/legacy/importing.ts';
import { lostValues, readAll } from '../support/legacy/keptValues.ts';
import { LONG, LONG_AGENT, MAP, TROUBLES } from '../support/legacy/troubles.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let former: FormerPortal;
beforeAll(async () => {
  former = formerPortal(TROUBLES);
  portal = await startServer({ selfApproval: 'deny' });
});
afterAll(async () => {
  await portal.stop();
  former.remove();
});

const byReference = async (list: 'customers' | 'contracts', fields: string): Promise<Record<string, Data>> => {
  const name = list === 'customers' ? 'externalReference' : 'reference';
  const rows = await readAll(portal, list, `${name} ${fields}`);
  return Object.fromEntries(rows.map(({ [name]: reference, ...row }) => [reference, row]));
};

test('a dry run writes nothing, and says what has to be decided', async () => {
  const before = await contentsOf(portal.database);
  const file = bytesOf(former);
  for (const apply of [false, true]) {
    const { report, isDecided, hasWritten } = await importFormer(portal.database, former, { apply });
    expect({ isDecided, hasWritten }).toEqual({ isDecided: false, hasWritten: false });
    expect(report).toContain('customers 1: segment "Corporate" is an unknown word\n');
    expect(report).toContain('customers 4, 99, unknown, 77: segment is empty\n');
    expect(report).toContain('actions 6: action_type "sign off" is an unknown word\n');
    expect(report).toContain('"SME": "ENTERPRISE | MID_MARKET | SMALL_BUSINESS | PUBLIC_SECTOR | RETAIL"');
  }
  const decided = await importFormer(portal.database, former, { map: MAP, apply: false });
  expect(decided).toMatchObject({ isDecided: true, hasWritten: false });
  expect(decided.report).not.toContain('To be decided');
  expect(await contentsOf(portal.database)).toEqual(before);
  expect(bytesOf(former)).toBe(file);
});

test('an import that fails midway leaves nothing', async () => {
  const customer = await portal.data(
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }',
    { input: { name: 'Already here', segment: 'RETAIL' } },
  );
  const { id } = customer.createCustomer.customer;
  const input = { customerId: id, title: 'Already here', reference: 'legacy:contract:6' };
  await portal.data('mutation ($input: CreateContractInput!) { createContract(input: $input) { contract { id } } }', {
    input,
  });
  const before = await contentsOf(portal.database);
  await expect(importFormer(portal.database, former, { map: MAP })).rejects.toThrow(
    /^Nothing was imported: a row of the database has a value of reference/,
  );
  expect(await contentsOf(portal.database)).toEqual(before);
  await portal.data('mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedCustomerId } }', {
    input: { id, cascade: true },
  });
});

describe('after the import', () => {
  beforeAll(async () => {
    expect(await importFormer(portal.database, former, { map: MAP })).toMatchObject({ hasWritten: true });
  });

  test('another one is refused', async () => {
    const before = await contentsOf(portal.database);
    for (const apply of [false, true]) {
      await expect(importFormer(portal.database, former, { map: MAP, apply })).rejects.toThrow(
        /^Nothing was imported: the database holds customers of a former portal already/,
      );
    }
    expect(await contentsOf(portal.database)).toEqual(before);
  });

  test('every former value is found through the API as it was', async () => {
    expect(await lostValues(portal, TROUBLES)).toEqual([]);
    // And the search would notice.
    const altered = { notes: [{ ...TROUBLES.notes[5], body: LONG.replace('end', 'End') }] };
    expect(await lostValues(portal, altered)).toEqual(['notes 6 body']);
  });

  test('customers have the fields that can be read, and placeholders stand for missing ones', async () => {
    const customers = await byReference('customers', 'name email phone segment riskLevel status createdAt updatedAt');
    expect(customers).toMatchObject({
      'legacy:customer:1': {
        name: 'Acme',
        email: 'Office@acme.example',
        phone: '+33 1',
        segment: 'ENTERPRISE',
        riskLevel: 'LOW',
        status: 'ACTIVE',
        createdAt: '2025-11-04T19:37:31.000Z',
        updatedAt: '2025-11-04T19:37:31.000Z',
      },
      'legacy:customer:2': {
        email: null,
        phone: null,
        segment: 'SMALL_BUSINESS',
        status: 'INACTIVE',
        createdAt: '2023-11-09T06:15:36.000Z',
      },
      'legacy:customer:3': {
        name: expect.stringMatching(/^Long name .{188}/),
        email: null,
        phone: '0'.repeat(50),
        segment: 'MID_MARKET',
        status: 'INACTIVE',
        createdAt: '2024-03-31T01:30:00.500Z',
        updatedAt: '2024-10-27T00:30:00.250Z',
      },
      'legacy:customer:4': { name: 'Customer without a name (former id 4)', status: 'INACTIVE' },
      'legacy:customer:5': {
        name: 'Two lines and turned',
        email: 'spaced@example.com',
        phone: '44',
        segment: 'RETAIL',
        riskLevel: 'CRITICAL',
        createdAt: '2024-05-01T10:00:00.000Z',
        updatedAt: '2024-05-01T10:00:00.123Z',
      },
      'legacy:customer:77': { name: 'Unknown customer (former id 77)' },
      'legacy:customer:99': { name: 'Unknown customer (former id 99)' },
      'legacy:customer:unknown': { name: 'Unknown customer' },
    });
    expect(Object.keys(customers)).toHaveLength(8);
  });

  test('contracts have the fields that can be read', async () => {
    const contracts = await byReference(
      'contracts',
      `title type status value { amount } startDate endDate createdAt createdBy { subject name } updatedBy { subject }
       customer { externalReference }`,
    );
    const [jane, bob] = [
      { subject: 'idp|jane', name: 'Jane Smith' },
      { subject: 'idp|bob', name: 'Bob Jones' },
    ];
    expect(contracts).toMatchObject({
      'legacy:contract:1': {
        title: 'NDA 1',
        type: 'NDA',
        status: 'APPROVED',
        value: null,
        startDate: '2024-01-01',
        endDate: '2026-12-31',
        createdAt: '2023-11-09T06:15:36.000Z',
        createdBy: jane,
        updatedBy: { subject: 'idp|jane' },
        customer: { externalReference: 'legacy:customer:1' },
      },
      'legacy:contract:2': {
        title: 'SLA 2',
        status: 'APPROVED',
        startDate: '2025-06-01',
        endDate: null,
        createdBy: bob,
      },
      'legacy:contract:3': {
        title: 'Contract 3',
        type: null,
        status: 'APPROVED',
        createdBy: { subject: 'import', name: 'Import' },
        customer: { externalReference: 'legacy:customer:99' },
      },
      'legacy:contract:4': { title: `${'T'.repeat(50)} 4`, type: 'T'.repeat(50), status: 'DRAFT' },
      'legacy:contract:5': { title: 'MSA 5', status: 'PENDING_APPROVAL' },
      'legacy:contract:6': { status: 'REJECTED', customer: { externalReference: 'legacy:customer:unknown' } },
    });
    expect(Object.keys(contracts)).toHaveLength(6);
  });

  test('actions that join are kept, the rest is bridged by the import, which says so', async () => {
    const contracts = await byReference(
      'contracts',
      'actions(first: 10) { nodes { type priorStatus newStatus actor { subject } reason createdAt } }',
    );
    const told = Object.fromEntries(
      Object.entries(contracts).map(([reference, { actions }]) => [
        reference.replace('legacy:contract:', ''),
        actions.nodes.map(({ type, actor, reason }: Data) => `${type} by ${actor.subject}: ${reason?.slice(0, 60)}`),
      ]),
    );
    const unknown = 'The former portal does not say how the contract became ';
    expect(told).toEqual({
      1: ['SUBMIT by idp|jane: undefined', 'APPROVE by idp|bob: Fine.'],
      2: [
        expect.stringContaining(`SUBMIT by import: ${unknown}`),
        'REJECT by idp|jane: The former portal has no reason.',
        expect.stringContaining(`REOPEN by import: ${unknown}`),
        expect.stringContaining(`APPROVE by import: ${unknown}`),
      ],
      3: [
        expect.stringContaining(`SUBMIT by import: ${unknown}`),
        expect.stringContaining(`APPROVE by import: ${unknown}`),
      ],
      4: [],
      5: ['SUBMIT by idp|jane: undefined', 'REJECT by idp|bob: No', 'REOPEN by import: Yes'],
      6: [
        expect.stringContaining(`SUBMIT by import: ${unknown}`),
        expect.stringContaining(`REJECT by import: ${unknown}`),
      ],
    });
    expect(contracts['legacy:contract:1'].actions.nodes.map(({ createdAt }: Data) => createdAt)).toEqual([
      '2023-11-09T08:00:00.000Z',
      '2023-11-09T09:00:00.000Z',
    ]);
  });

  test('references to terms and attachments are documents, if they can be followed', async () => {
    const contracts = await byReference('contracts', 'documents { nodes { kind name url addedAt addedBy { name } } }');
    const documents = Object.values(contracts).map(({ documents: { nodes } }) =>
      nodes.map(({ kind, name, url }: Data) => `${kind} ${name}: ${url}`).sort(),
    );
    expect(Object.fromEntries(Object.keys(contracts).map((reference, i) => [reference.at(-1), documents[i]]))).toEqual({
      1: [
        'ATTACHMENT annex a.pdf: annex%20a.pdf',
        'ATTACHMENT annex-b.pdf: annex-b.pdf',
        'TERMS 1.pdf: https://docs.example/terms/1.pdf',
      ],
      2: ['ATTACHMENT a.pdf: a.pdf', 'ATTACHMENT b,c.pdf: https://docs.example/b,c.pdf'],
      3: [],
      4: [],
      5: [],
      6: [],
    });
    expect(contracts['legacy:contract:1'].documents.nodes[0]).toMatchObject({
      addedAt: '2023-11-09T06:15:36.000Z',
      addedBy: { name: 'Jane Smith' },
    });
  });

  test('actions that flagged a contract are open flags', async () => {
    const { flags } = await portal.data(
      `{ flags { nodes { category severity reason createdAt createdBy { name } resolvedAt contract { reference } } } }`,
    );
    expect(flags.nodes).toEqual([
      {
        category: 'OTHER',
        severity: 'MEDIUM',
        reason: 'Check the annex',
        createdAt: '2025-11-04T19:37:31.000Z',
        createdBy: { name: 'Bob Jones' },
        resolvedAt: null,
        contract: { reference: 'legacy:contract:1' },
      },
    ]);
  });

  test('notes keep their threads within a contract, to a depth of 50', async () => {
    const notes = await readAll(
      portal,
      'notes',
      'body depth editedAt editNote createdAt author { name } parent { body } contract { reference }',
    );
    const startingWith = (body: string) => notes.find((note) => note.body.startsWith(body));
    expect(notes).toHaveLength(67);
    expect(startingWith('An answer')).toMatchObject({
      parent: { body: 'A first note' },
      author: { name: 'Jane Smith' },
      editedAt: '2025-11-05T10:00:00.000Z',
      editNote: 'a typo',
      createdAt: '2025-11-04T19:37:31.001Z',
    });
    for (const body of ['Answers a note on another contract', 'Answers nothing', 'Answers its own answer']) {
      expect(startingWith(body)).toMatchObject({ parent: null, contract: { reference: 'legacy:contract:2' } });
    }
    expect(startingWith('(no text)')).toMatchObject({ parent: { body: 'Answers its own answer' } });
    expect(startingWith('Answers nothing')?.editNote).toBe('x'.repeat(2_000));
    expect(Array.from(notes.find(({ body }) => body.length > 5_000)?.body ?? '')).toHaveLength(10_000);
    expect(startingWith('Deep 50')).toMatchObject({ depth: 50, parent: { body: 'Deep 49' } });
    expect(startingWith('Deep 59')).toMatchObject({ depth: 50, parent: { body: 'Deep 49' } });
  });

  test('former events have a type of their own, and say where they came from to those who may know', async () => {
    const query = `query ($type: [String!]) { events(where: { type: $type }) { nodes {
      channel correlationId ipAddress userAgent occurredAt createdAt payload customer { externalReference } } } }`;
    const typed = async (type: string) => (await portal.data(query, { type: [type] })).events.nodes;
    const viewed = await typed('legacy.contract_view');
    expect(
      viewed
        .map(({ userAgent }: Data) => userAgent)
        .reverse()
        .join(''),
    ).toHaveLength(LONG_AGENT.length);
    expect(viewed.find(({ channel }: Data) => channel)).toMatchObject({
      channel: 'web',
      correlationId: 'req-1',
      ipAddress: '192.0.2.7',
      occurredAt: '2025-11-04T19:37:31.000Z',
      createdAt: '2025-11-04T19:37:31.000Z',
      payload: { metadata: { contract_id: 1, tags: ['a', null] } },
      customer: { externalReference: 'legacy:customer:1' },
    });
    expect(JSON.stringify(viewed.map(({ payload }: Data) => payload))).not.toContain('Mozilla');
    expect((await typed('legacy.login'))[0]).toMatchObject({
      channel: 'Mobile App',
      correlationId: null,
      occurredAt: '2023-11-09T06:15:36.000Z',
      customer: { externalReference: 'legacy:customer:77' },
    });
    expect((await typed('legacy.login'))[0].payload).not.toHaveProperty('metadata');
    expect((await typed('legacy.event')).map(({ payload }: Data) => payload.row.metadata_json).sort()).toEqual([
      '{"__proto__": {"admin": true}}',
      '{not json',
    ]);
    expect((await typed('legacy.event.action')).length).toBeGreaterThan(5);
  });

  test('an event says what was changed about its row, and which action, flag or note the row became', async () => {
    const events = await readAll(portal, 'events', 'type payload contract { reference }');
    const kept = (table: string, id: string) =>
      events.find(({ payload }) => payload?.table === table && payload.id === id && 'row' in payload);
    expect(kept('notes', '3')).toMatchObject({
      type: 'legacy.note',
      contract: { reference: 'legacy:contract:2' },
      payload: { notes: ['parent_comment_id "1" is a note on another contract: the note becomes a top-level note'] },
    });
    const rows = await contentsOf(portal.database);
    const ids = new Set([...rows.actions, ...rows.notes, ...rows.flags].map(({ id }) => id));
    const targets = rows.events.filter(({ targetId }) => targetId !== null);
    expect(targets.filter(({ targetId }) => !ids.has(targetId as string))).toEqual([]);
    expect(new Set(targets.map(({ targetId }) => targetId)).size).toBe(6 + 67 + 1);
  });

  test('every invariant of the portal holds', async () => {
    const rows = await contentsOf(portal.database);
    const contracts = rows.contracts as unknown as ContractRow[];
    expect(brokenChains(contracts, rows.actions as never)).toEqual([]);
    expect(brokenThreads(rows.notes as unknown as NoteRow[])).toEqual([]);
    const owner = new Map(contracts.map(({ id, customerId }) => [id, customerId]));
    expect(
      rows.events.filter(({ contractId, customerId }) => contractId && owner.get(contractId as string) !== customerId),
    ).toEqual([]);
    expect(rows.events.filter(({ payload }) => Buffer.byteLength(payload as string) > 16_384)).toEqual([]);
    for (const table of ['customers', 'contracts', 'events', 'notes', 'actions', 'flags'] as const) {
      expect(rows[table].filter(({ id, createdAt }) => instantOfId(id as string) !== createdAt)).toEqual([]);
    }
    for (const contract of contracts) {
      const approvals = rows.actions.filter(({ contractId, type }) => contractId === contract.id && type === 'APPROVE');
      expect(contract.approvedVersion).toBe(
        Math.max(0, ...approvals.map(({ contractVersion }) => Number(contractVersion))),
      );
    }
  });

  test('nobody may approve what they contributed to in the former portal', async () => {
    const query = `query { contracts(where: { status: [PENDING_APPROVAL] }) { nodes {
      reference availableTransitions { action allowed blockedBy } } } }`;
    const approval = async (subject: string) => {
      const { contracts } = await portal.data(query, {}, { subject, name: subject, role: 'APPROVER' });
      return contracts.nodes[0].availableTransitions.find(({ action }: Data) => action === 'APPROVE');
    };
    // Jane created and submitted it, Bob changed it last.
    expect(await approval('idp|jane')).toEqual({ action: 'APPROVE', allowed: false, blockedBy: ['SELF_APPROVAL'] });
    expect(await approval('idp|bob')).toEqual({ action: 'APPROVE', allowed: false, blockedBy: ['SELF_APPROVAL'] });
    expect(await approval('idp|else')).toEqual({ action: 'APPROVE', allowed: true, blockedBy: [] });
  });

  test('events of former rows cannot be deleted, nor made by people; those of activities can be deleted', async () => {
    const events = await readAll(portal, 'events', 'id type');
    const deleted = async (type: string) => {
      const id = events.find((event) => event.type === type)?.id;
      const mutation = 'mutation ($id: ID!) { deleteEvent(input: { id: $id }) { deletedEventId userErrors { code } } }';
      return (await portal.data(mutation, { id })).deleteEvent;
    };
    for (const type of ['legacy.customer', 'legacy.contract', 'legacy.note', 'legacy.action']) {
      expect(await deleted(type)).toEqual({ deletedEventId: null, userErrors: [{ code: 'INVALID_INPUT' }] });
    }
    const [customer] = await readAll(portal, 'customers', 'id');
    const made = await portal.data(
      `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } userErrors { code path } } }`,
      { input: { customerId: customer.id, type: 'legacy.contract_view' } },
    );
    expect(made.createEvent).toEqual({ event: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'type'] }] });
    expect(await deleted('legacy.login')).toMatchObject({ deletedEventId: expect.any(String), userErrors: [] });
  });
});
