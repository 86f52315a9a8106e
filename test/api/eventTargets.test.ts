import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/commands/systemClock.ts';
import {
  givenContract,
  givenCustomer,
  givenDocument,
  givenFlag,
  givenNote,
  mutate,
} from '../support/fixtures/portfolio.ts';
import { actionRow, contractRow, customerRow, eventRow, insertRows, noteRow } from '../support/fixtures/rows.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const TARGET =
  'target { __typename ... on Node { id } ... on Action { type } ... on Note { body author { name } } ... on ContractFlag { severity } ... on ContractDocument { kind } }';

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const eventsOf = async (id: string): Promise<Data[]> => {
  const query = `query ($id: ID!) { customer(id: $id) { events(first: 50) { nodes { type ${TARGET} } } } }`;
  return (await portal.data(query, { id })).customer.events.nodes;
};
const targetOf = (events: Data[], type: string) => events.find((event) => event.type === type)?.target;

describe('what an event tells of', () => {
  test('is the action that was taken, the note, the flag or the document, and nothing where it is about a whole contract', async () => {
    const customerId = await givenCustomer(portal);
    const id = await givenContract(portal, { customerId });
    const { action } = await mutate(portal, 'submitContract', { id }, 'action { id }');
    const note = await givenNote(portal, id);
    await mutate(portal, 'updateNote', { id: note, body: 'Changed' }, '');
    await mutate(portal, 'resolveNote', { id: note }, '');
    const flag = await givenFlag(portal, id);
    const document = await givenDocument(portal, id);

    const events = await eventsOf(customerId);
    const written = { __typename: 'Note', id: note, body: 'Changed', author: { name: 'Ada Admin' } };
    expect(targetOf(events, 'contract.submitted')).toEqual({ __typename: 'Action', id: action.id, type: 'SUBMIT' });
    for (const type of ['note.created', 'note.updated', 'note.resolved'])
      expect(targetOf(events, type)).toEqual(written);
    const added = { __typename: 'ContractDocument', id: document, kind: 'TERMS' };
    expect(targetOf(events, 'contract.document_added')).toEqual(added);
    const flagged = { __typename: 'ContractFlag', id: flag, severity: 'HIGH' };
    expect(targetOf(events, 'contract.flagged')).toEqual(flagged);
    expect(targetOf(events, 'contract.created')).toBeNull();
    expect(targetOf(events, 'customer.created')).toBeNull();
  });

  test('is null once it is gone', async () => {
    const customerId = await givenCustomer(portal);
    const id = await givenContract(portal, { customerId });
    const { action } = await mutate(portal, 'submitContract', { id }, 'action { id }');
    await mutate(portal, 'deleteAction', { id: action.id, reason: 'A mistake.' }, '');
    await mutate(portal, 'deleteNote', { id: await givenNote(portal, id) }, '');
    for (const { target } of await eventsOf(customerId)) expect(target).toBeNull();
  });

  test('is asked for in lists and of single events, alone and under another name', async () => {
    const customerId = await givenCustomer(portal);
    const id = await givenContract(portal, { customerId });
    const note = await givenNote(portal, id);
    const where = { customerId: [customerId], type: ['note.created'] };
    const query = `query ($where: EventWhere) {
      events(where: $where) { nodes { of: target { __typename } } edges { node { id target { ... on Note { id } } } } } }`;
    const { nodes, edges } = (await portal.data(query, { where })).events;
    expect(nodes).toEqual([{ of: { __typename: 'Note' } }]);
    expect(edges).toEqual([{ node: { id: expect.any(String), target: { id: note } } }]);
    const one = `query ($id: ID!) { event(id: $id) { target { ... on Node { id } } } }`;
    expect((await portal.data(one, { id: edges[0].node.id })).event).toEqual({ target: { id: note } });
  });
});

describe('for many events', () => {
  const customer = customerRow();
  const contract = contractRow({ customerId: customer.id });
  const notes = Array.from({ length: 30 }, () => noteRow({ contractId: contract.id }));
  const actions = notes.map((_, n) => actionRow({ contractId: contract.id, contractVersion: n + 1 }));
  const about = (targetId: string | null) => eventRow({ customerId: customer.id, targetId });
  const none = [null, systemClock.newId('Note'), customer.id, contract.id, 'nothing'];

  beforeAll(() =>
    insertRows(portal, {
      customers: [customer],
      contracts: [contract],
      notes,
      actions,
      events: [...notes, ...actions].map(({ id }) => about(id)).concat(none.map(about)),
    }),
  );

  /** What the events with these targets answer, how many statements that took, and what it may have cost. */
  async function asked(selection: string, first: number) {
    const query = `query ($id: ID!, $first: Int) { customer(id: $id) { events(first: $first) { nodes { target { ${selection} } } } } }`;
    const before = portal.statements.length;
    const { text } = await portal.send({ query, variables: { id: customer.id, first } });
    const { data, errors, extensions } = JSON.parse(text);
    expect(errors).toBeUndefined();
    const targets: Data[] = data.customer.events.nodes.map(({ target }: Data) => target);
    return { targets, statements: portal.statements.length - before, cost: extensions.cost.requested };
  }

  test('takes one statement for each type of what they tell of, and none for what no event can tell of', async () => {
    const { targets, statements } = await asked('__typename ... on Node { id }', 100);
    const found = targets.filter((target) => target !== null);
    expect(found.map(({ id }) => id).toSorted()).toEqual([...notes, ...actions].map(({ id }) => id).toSorted());
    expect(found.filter(({ __typename }) => __typename === 'Note')).toHaveLength(notes.length);
    expect(targets.length - found.length).toBe(none.length);
    expect(statements).toBe(2 + 2);
  });

  test('takes one more for each type for what belongs to that, whatever the number of rows', async () => {
    const below = '... on Action { contract { title } } ... on Note { contract { title } edits { nodes { body } } }';
    const { targets, statements } = await asked(below, 100);
    expect(targets.filter((target) => target?.contract.title === 'A contract')).toHaveLength(60);
    expect(statements).toBe(2 + 2 + 2 + 1);
  });

  test('costs a point for each event, for each of their targets, and for what is asked below them', async () => {
    const base = (await asked('__typename', 10)).cost;
    expect((await asked('__typename', 20)).cost - base).toBe(2 * 10);
    expect((await asked('... on Note { contract { id } }', 10)).cost - base).toBe(10);
  });
});
