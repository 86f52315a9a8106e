import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { givenContract, givenNote, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const EVE: Actor = { subject: 'eve', name: 'Eve Editor', role: 'EDITOR' };
const ROB: Actor = { subject: 'rob', name: 'Rob Reader', role: 'READER' };
const NOTE = 'id body version createdAt updatedAt editedAt resolvedAt resolvedBy { subject name }';

let portal: TestServer;
let contractId: string;

beforeAll(async () => {
  portal = await startServer();
  contractId = await givenContract(portal);
});
afterAll(() => portal.stop());

const change = (name: string, input: object, actor?: Actor): Promise<Data> =>
  mutate(portal, name, input, `note { ${NOTE} }`, actor);
const read = async (id: string): Promise<Data> =>
  (await portal.data(`query ($id: ID!) { note(id: $id) { ${NOTE} } }`, { id })).note;
const eventsOf = async (id: string): Promise<Data[]> => {
  const query = 'query ($id: ID!) { contract(id: $id) { version events(first: 50) { nodes { type payload } } } }';
  const { nodes } = (await portal.data(query, { id })).contract.events;
  return nodes.filter(({ type }: Data) => /resolved$/.test(type));
};

describe('resolving a thread', () => {
  test('says who did it and when, raises the version of the note, and leaves its text alone', async () => {
    const on = await givenContract(portal);
    const id = await givenNote(portal, on);
    const before = await read(id);
    expect(before).toMatchObject({ resolvedAt: null, resolvedBy: null });

    const { note, userErrors } = await change('resolveNote', { id, expectedVersion: 1 }, EVE);
    expect(userErrors).toEqual([]);
    const resolvedBy = { subject: 'eve', name: 'Eve Editor' };
    const { updatedAt } = note;
    expect(note).toEqual({ ...before, version: 2, updatedAt, resolvedAt: updatedAt, resolvedBy });
    expect(await read(id)).toEqual(note);
    expect(await eventsOf(on)).toMatchObject([{ type: 'note.resolved', payload: { noteId: id } }]);
  });

  test('can be taken back by others, and repeated', async () => {
    const on = await givenContract(portal);
    const id = await givenNote(portal, on);
    await change('resolveNote', { id }, EVE);
    const { note } = await change('unresolveNote', { id, expectedVersion: 2 });
    expect(note).toMatchObject({ version: 3, resolvedAt: null, resolvedBy: null });
    expect((await change('resolveNote', { id })).note).toMatchObject({ version: 4, resolvedBy: { subject: 'ada' } });
    const types = (await eventsOf(on)).map(({ type }) => type);
    expect(types).toEqual(['note.resolved', 'note.unresolved', 'note.resolved']);
  });

  test('that is resolved, or the other way round, changes nothing and returns the note', async () => {
    const on = await givenContract(portal);
    const id = await givenNote(portal, on);
    const fresh = await read(id);
    expect((await change('unresolveNote', { id }, EVE)).note).toEqual(fresh);
    const { note } = await change('resolveNote', { id }, EVE);
    expect(await change('resolveNote', { id })).toEqual({ note, userErrors: [] });
    expect(await eventsOf(on)).toHaveLength(1);
  });

  test.each(['resolveNote', 'unresolveNote'])(
    'is refused on a reply, and tells which note to name: %s',
    async (name) => {
      const top = await givenNote(portal, contractId);
      const reply = await givenNote(portal, contractId, await givenNote(portal, contractId, top));
      const before = await read(reply);
      const { note, userErrors } = await change(name, { id: reply });
      expect(note).toBeNull();
      expect(userErrors).toEqual([
        {
          __typename: 'InvalidInputError',
          code: 'INVALID_INPUT',
          path: ['input', 'id'],
          message: `Expected a top-level note, but got a reply. Name the note that its thread begins with: ${top}.`,
        },
      ]);
      expect(await read(reply)).toEqual(before);
    },
  );

  test.each(['resolveNote', 'unresolveNote'])('needs the version that was seen, if one is given: %s', async (name) => {
    const id = await givenNote(portal, contractId);
    expect(await problems(portal, name, { id, expectedVersion: 2 })).toEqual(['VERSION_CONFLICT']);
    expect(await problems(portal, name, { id: contractId })).toEqual(['NOT_FOUND']);
    expect(await problems(portal, name, { id }, ROB)).toEqual(['FORBIDDEN']);
  });

  test('happens once where several people do it at once', async () => {
    const on = await givenContract(portal);
    const id = await givenNote(portal, on);
    const made = await Promise.all([1, 2, 3, 4].map(() => problems(portal, 'resolveNote', { id })));
    expect(made.flat()).toEqual([]);
    expect(await eventsOf(on)).toHaveLength(1);
    expect((await read(id)).version).toBe(2);
  });

  test('leaves the contract as it is, and its note open to replies and edits', async () => {
    const on = await givenContract(portal);
    const id = await givenNote(portal, on);
    const version = async () => (await portal.data(`{ contract(id: "${on}") { version updatedAt } }`)).contract;
    const before = await version();
    await change('resolveNote', { id });
    await givenNote(portal, on, id);
    const { note } = await change('updateNote', { id, body: 'Changed' });
    expect(note).toMatchObject({ body: 'Changed', version: 3, resolvedBy: { subject: 'ada' } });
    expect(await version()).toEqual(before);
  });
});

describe('what is not resolved', () => {
  test('is counted on each contract, in one statement: top-level notes alone', async () => {
    const customerId = (await mutate(portal, 'createCustomer', { name: 'C', segment: 'RETAIL' }, 'customer { id }'))
      .customer.id;
    for (const [unresolved, resolved] of [
      [0, 0],
      [2, 1],
      [0, 2],
      [3, 0],
    ] as const) {
      const on = await givenContract(portal, { customerId });
      for (let n = 0; n < unresolved + resolved; n++) {
        const id = await givenNote(portal, on);
        await givenNote(portal, on, id);
        if (n < resolved) await change('resolveNote', { id });
      }
    }
    const query = `query ($id: ID!) { customer(id: $id) {
      contracts(orderBy: { field: CREATED_AT, direction: ASC }) { nodes { unresolvedNoteCount noteCount } } } }`;
    const before = portal.statements.length;
    const { nodes } = (await portal.data(query, { id: customerId })).customer.contracts;
    expect(portal.statements.length - before).toBe(4);
    expect(nodes).toEqual([
      { unresolvedNoteCount: 0, noteCount: 0 },
      { unresolvedNoteCount: 2, noteCount: 6 },
      { unresolvedNoteCount: 0, noteCount: 4 },
      { unresolvedNoteCount: 3, noteCount: 6 },
    ]);
  });

  test('can be listed, and so can what is', async () => {
    const on = await givenContract(portal);
    const open = await givenNote(portal, on);
    const settled = await givenNote(portal, on);
    const reply = await givenNote(portal, on, settled);
    await change('resolveNote', { id: settled });
    const query = 'query ($where: NoteWhere) { notes(where: $where) { nodes { id } } }';
    const idsWhere = async (where: object) =>
      (await portal.data(query, { where: { contractId: [on], ...where } })).notes.nodes.map(({ id }: Data) => id);
    expect(await idsWhere({ resolved: true })).toEqual([settled]);
    expect(await idsWhere({ resolved: false })).toEqual([reply, open]);
    expect(await idsWhere({ resolved: false, topLevel: true })).toEqual([open]);
  });

  test('may be resolved by those whose role allows it, and replies by nobody', async () => {
    const top = await givenNote(portal, contractId);
    const reply = await givenNote(portal, contractId, top);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Note { viewerCanResolve } } }';
    const may = async (actor: Actor) =>
      (await portal.data(query, { ids: [top, reply] }, actor)).nodes.map((note: Data) => note.viewerCanResolve);
    expect(await may(EVE)).toEqual([true, false]);
    expect(await may(ROB)).toEqual([false, false]);
  });
});
