import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NoteRow } from '../../src/db/rows.ts';
import { NODE_TYPES, NOUNS } from '../../src/domain/nouns.ts';
import {
  actionRow,
  contractRow,
  customerRow,
  documentRow,
  eventRow,
  flagRow,
  insertRows,
  noRows,
  noteEditRow,
  noteRow,
  type Rows,
  webhookRow,
} from '../support/fixtures/rows.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const CONTRACTS = 100;
const rows = noRows();

for (let i = 0; i < CONTRACTS; i++) {
  const customer = customerRow();
  const contract = contractRow({ customerId: customer.id, status: 'PENDING_APPROVAL' });
  const event = () => eventRow({ customerId: customer.id, contractId: contract.id });
  const note = (parent?: NoteRow) => noteRow({ contractId: contract.id }, parent);
  rows.customers.push(customer);
  rows.contracts.push(contract);
  rows.events.push(event(), event());
  rows.actions.push(...[1, 2].map((contractVersion) => actionRow({ contractId: contract.id, contractVersion })));
  rows.documents.push(documentRow({ contractId: contract.id }));
  rows.flags.push(flagRow({ contractId: contract.id }));
  rows.webhooks.push(webhookRow({ state: 'PAUSED' }));
  for (let j = 0; j < 5; j++) {
    const topLevel = note();
    rows.notes.push(topLevel, ...[1, 2, 3].map(() => note(topLevel)));
    rows.noteEdits.push(noteEditRow({ noteId: topLevel.id }));
  }
}
const ids = (table: keyof Rows, count: number) => rows[table].slice(0, count).map(({ id }) => id);

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer({ selfApproval: 'deny' });
  await insertRows(portal, rows);
});
afterAll(() => portal.stop());

/** What a query answers, and how many statements that took. */
async function counted(query: string, variables: object = {}): Promise<{ data: Data; statements: number }> {
  const before = portal.statements.length;
  const data = await portal.data(query, variables);
  return { data, statements: portal.statements.length - before };
}

const statementsOf = async (query: string, variables?: object) => (await counted(query, variables)).statements;

describe('a nested view takes as many statements for a hundred rows as for one', () => {
  test("of contracts with customer, threads, history and the customer's events: at most 9", async () => {
    const view = `query ($first: Int) { contracts(first: $first) { nodes {
      id title value { amount } availableTransitions { action allowed }
      customer { name events(first: 5) { nodes { type actor { name } } } }
      notes(first: 5) { nodes { body author { name } replies(first: 3) { nodes { body author { name } } } } }
      actions { nodes { type priorStatus newStatus actor { name } } }
      documents { nodes { name addedBy { name } } }
      flags { nodes { severity createdBy { name } } }
    } } }`;
    const many = await counted(view, { first: CONTRACTS });
    expect(many.data.contracts.nodes).toHaveLength(CONTRACTS);
    for (const { customer, notes, actions, documents, flags } of many.data.contracts.nodes) {
      expect(customer.events.nodes).toHaveLength(2);
      expect(notes.nodes.map((note: Data) => note.replies.nodes.length)).toEqual([3, 3, 3, 3, 3]);
      expect(actions.nodes).toHaveLength(2);
      expect(documents.nodes).toHaveLength(1);
      expect(flags.nodes).toHaveLength(1);
    }
    expect(many.statements).toBeLessThanOrEqual(9);
    expect(await statementsOf(view, { first: 1 })).toBe(many.statements);
  });

  test('of customers with contracts, their notes and actions, and events: one a list', async () => {
    const view = `query ($first: Int) { customers(first: $first) { nodes {
      name
      contracts(first: 2) { nodes { title notes(first: 5) { nodes { body } } actions(first: 5) { nodes { type } } } }
      events(first: 5) { nodes { type } }
    } } }`;
    const many = await counted(view, { first: CONTRACTS });
    expect(many.data.customers.nodes).toHaveLength(CONTRACTS);
    expect(many.data.customers.nodes.at(-1).contracts.nodes[0].notes.nodes).toHaveLength(5);
    expect(many.statements).toBe(5);
    expect(await statementsOf(view, { first: 1 })).toBe(5);
  });

  test('of events with what they happened with: one for each kind of row', async () => {
    const view = `query ($first: Int) { events(first: $first) { nodes { customer { name } contract { title customer { name } } } } }`;
    expect(await statementsOf(view, { first: CONTRACTS })).toBe(4);
    expect(await statementsOf(view, { first: 1 })).toBe(4);
  });
});

test('a thread four levels deep takes one statement a level', async () => {
  const contract = rows.contracts[0]?.id as string;
  const chain: NoteRow[] = [];
  for (let depth = 0; depth < 4; depth++) chain.push(noteRow({ contractId: contract }, chain.at(-1)));
  await insertRows(portal, { notes: chain });
  const replies = (depth: number): string =>
    depth === 0 ? 'id' : `id replies(first: 3) { nodes { ${replies(depth - 1)} } }`;
  const { data, statements } = await counted(
    `query ($id: ID!) { contract(id: $id) { notes(last: 5) { nodes { ${replies(3)} } } } }`,
    { id: contract },
  );
  expect(data.contract.notes.nodes.at(-1).replies.nodes[0].replies.nodes[0].replies.nodes).toEqual([
    { id: chain[3]?.id },
  ]);
  expect(statements).toBe(1 + 4);
});

describe('what is told of each contract', () => {
  const view = (fields: string) => `{ contracts(first: 50) { nodes { id ${fields} } } }`;
  const ASKED = [
    'noteCount',
    'unresolvedNoteCount',
    'openFlagCount',
    'lastAction { type }',
    'availableTransitions { action blockedBy }',
  ];

  test.each(ASKED)('takes one statement for all of them: %s', async (field) => {
    expect(await statementsOf(view(field))).toBe(2);
  });

  test('takes one for each of these, whatever else is asked', async () => {
    const besides = 'statusSince createdBy { name } updatedBy { subject } viewerCanUpdate viewerCanDelete';
    expect(await statementsOf(view(besides))).toBe(1);
    const { data, statements } = await counted(view(`${besides} ${ASKED.join(' ')}`));
    expect(statements).toBe(1 + ASKED.length);
    for (const { noteCount } of data.contracts.nodes) expect(noteCount).toBe(20);
  });

  test('asks who contributed only where somebody could approve', async () => {
    const drafts = [1, 2].map(() => contractRow({ customerId: rows.customers[0]?.id as string, status: 'DRAFT' }));
    await insertRows(portal, { contracts: drafts });
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Contract { availableTransitions { action } } } }';
    expect(await statementsOf(query, { ids: drafts.map(({ id }) => id) })).toBe(1);
    await portal.database.transaction(async (queries) => {
      for (const draft of drafts) await queries.contracts.remove(draft);
    });
  });
});

test('where a page lies takes no statement of its own, whatever leaves rows out', async () => {
  const place = 'pageInfo { hasNextPage hasPreviousPage }';
  const list = (args: string) =>
    `{ contracts(${args}) { edges { cursor } ${place} nodes { notes(${args}) { nodes { id } ${place} } } } }`;
  expect(await statementsOf(list('first: 2'))).toBe(2);
  const { data } = await counted('{ contracts(first: 3) { edges { cursor } } }');
  const cursor = data.contracts.edges[2].cursor;
  for (const args of [
    `first: 2, after: "${cursor}"`,
    `last: 2, before: "${cursor}"`,
    'first: 2, skip: 1',
    'first: 0',
  ]) {
    const query = `{ contracts(${args}) { nodes { id notes(first: 2, skip: 1) { nodes { id } ${place} } } ${place} } }`;
    expect(await statementsOf(query)).toBe(args === 'first: 0' ? 1 : 2);
  }
});

test('a whole thread takes one statement as descendants', async () => {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Note { descendants { nodes { body depth } } } } }`;
  const { data, statements } = await counted(query, { ids: ids('notes', 50) });
  expect(data.nodes[0].descendants.nodes).toHaveLength(3);
  expect(statements).toBe(2);
});

describe('the number of rows in a list', () => {
  const view = (count: string) => `query { contracts(first: 50) { ${count} nodes { id
    notes(first: 1) { ${count} nodes { id replies { ${count} nodes { id } } } } actions { ${count} nodes { id } } } } }`;

  test('takes one statement more for each list that it is asked of, and none where it is not', async () => {
    expect(await statementsOf(view(''))).toBe(4);
    expect(await statementsOf(view('totalCount'))).toBe(8);
  });

  test('comes with the rest of the place at no cost', async () => {
    expect(await statementsOf(view('edges { cursor } pageInfo { hasNextPage endCursor }'))).toBe(4);
  });

  test('is that of the list, not of the page', async () => {
    const { data } = await counted(view('totalCount'));
    expect(data.contracts.totalCount).toBe(CONTRACTS);
    expect(data.contracts.nodes.at(-1).notes).toMatchObject({ totalCount: 5, nodes: [{ replies: { totalCount: 3 } }] });
  });
});

describe('rows by their ids', () => {
  test('take one statement for each type among many nodes', async () => {
    const mixed = NODE_TYPES.flatMap((type) => ids(NOUNS[type].many, 10));
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { data, statements } = await counted(query, { ids: mixed });
    expect(data.nodes).toEqual(mixed.map((id) => ({ id })));
    expect(statements).toBe(NODE_TYPES.length);
    expect(await statementsOf(query, { ids: ids('notes', 100) })).toBe(1);
  });

  test('take one statement for all fields that ask for one type, and one for each list below them', async () => {
    const [a, b, c] = ids('contracts', 3);
    const query = `query ($a: ID!, $b: ID!, $c: ID!) {
      a: contract(id: $a) { ...F } b: contract(id: $b) { ...F } again: contract(id: $a) { ...F } node(id: $c) { ... on Contract { ...F } }
    } fragment F on Contract { title notes { nodes { id } } }`;
    const { data, statements } = await counted(query, { a, b, c });
    expect(data.again).toEqual(data.a);
    expect(data.node.notes.nodes).toHaveLength(5);
    expect(statements).toBe(2);
  });
});

test('two lists of one row with other arguments take two statements, the same list asked twice one', async () => {
  const query = (second: string) =>
    `query { contracts(first: 10) { nodes { a: notes(first: 1) { nodes { id } } ${second} } } }`;
  expect(await statementsOf(query('b: notes(last: 1) { nodes { id } }'))).toBe(3);
  expect(await statementsOf(query('a: notes(first: 1) { nodes { body } }'))).toBe(2);
});

test('what a mutation shows is as it is after all mutations before it in the same request', async () => {
  const [customerId] = ids('customers', 1);
  const [contractId] = ids('contracts', 1);
  const query = `mutation ($customerId: ID!, $contractId: ID!) {
    before: updateContract(input: { id: $contractId, title: "One" }) { contract { customer { name contracts { nodes { title } } } } }
    updateCustomer(input: { id: $customerId, name: "Renamed" }) { customer { name } }
    after: updateContract(input: { id: $contractId, title: "Two" }) { contract { customer { name contracts { nodes { title } } } } }
  }`;
  const { data } = await counted(query, { customerId, contractId });
  expect(data.before.contract.customer).toEqual({ name: 'A customer', contracts: { nodes: [{ title: 'One' }] } });
  expect(data.after.contract.customer).toEqual({ name: 'Renamed', contracts: { nodes: [{ title: 'Two' }] } });
});
