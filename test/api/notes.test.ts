import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { givenContract, givenContractIn, givenNote, mutate, problems } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const FIELDS = `id contract { id } parent { id } author { subject name } body depth replyCount version createdAt updatedAt`;
const WIM: Actor = { subject: 'wim', name: 'Wim Writer', role: 'APPROVER' };

let portal: TestServer;
let contractId: string;

beforeAll(async () => {
  portal = await startServer();
  contractId = await givenContract(portal);
});
afterAll(() => portal.stop());

const read = async (id: string): Promise<Data> =>
  (await portal.data(`query ($id: ID!) { note(id: $id) { ${FIELDS} } }`, { id })).note;
const create = (input: object, actor?: Actor): Promise<Data> =>
  mutate(portal, 'createNote', { contractId, body: 'A note', ...input }, `note { ${FIELDS} }`, actor);
const latestEvent = async (): Promise<Data> => {
  const query = `query ($id: ID!) { contract(id: $id) { events(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { type payload } } } }`;
  return (await portal.data(query, { id: contractId })).contract.events.nodes[0];
};

describe('writing a note', () => {
  test('keeps the text and who wrote it', async () => {
    const { note, userErrors } = await create({ body: '  Zwei Zeilen:\n𝄞 & <b>é</b>\t ' }, WIM);
    expect(userErrors).toEqual([]);
    expect(note).toEqual({
      id: expect.stringMatching(/^note_/),
      contract: { id: contractId },
      parent: null,
      author: { subject: 'wim', name: 'Wim Writer' },
      body: '  Zwei Zeilen:\n𝄞 & <b>é</b>',
      depth: 0,
      replyCount: 0,
      version: 1,
      createdAt: expect.any(String),
      updatedAt: note.createdAt,
    });
    expect(await read(note.id)).toEqual(note);
    expect(await latestEvent()).toMatchObject({ type: 'note.created', payload: { noteId: note.id } });
  });

  test('as an answer counts with the note that is answered, and changes nothing else of it', async () => {
    const { note: top } = await create({});
    const { note } = await create({ parentId: top.id });
    expect(note).toMatchObject({ parent: { id: top.id }, depth: 1 });
    await create({ parentId: top.id });
    await create({ parentId: note.id });
    expect(await read(top.id)).toEqual({ ...top, replyCount: 2 });
    expect((await read(note.id)).replyCount).toBe(1);
  });

  test.each(['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED'] as const)(
    'is possible on a contract that is %s, and leaves its version alone',
    async (status) => {
      const id = await givenContractIn(portal, status);
      const version = async () => (await portal.data(`{ contract(id: "${id}") { version updatedAt } }`)).contract;
      const before = await version();
      expect(await problems(portal, 'createNote', { contractId: id, body: 'A note' })).toEqual([]);
      expect(await version()).toEqual(before);
    },
  );

  test('takes a text of 10000 characters', async () => {
    const body = '𝄞'.repeat(10_000);
    expect((await create({ body })).note.body).toBe(body);
  });

  test.each([
    ['empty', ''],
    ['blank', ' \n '],
    ['too long', 'x'.repeat(10_001)],
    ['with NUL', 'a\0'],
    ['half of a surrogate pair', '\udc00'],
  ])('refuses a text that is %s', async (_, body) => {
    const { note, userErrors } = await create({ body });
    expect(note).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'body'] }]);
  });

  test('needs a contract, and a note on that contract to answer', async () => {
    const other = await givenContract(portal);
    const onOther = await givenNote(portal, other);
    for (const [input, field] of [
      [{ contractId: 'nobody' }, 'contractId'],
      [{ contractId: onOther }, 'contractId'],
      [{ parentId: 'nobody' }, 'parentId'],
      [{ parentId: contractId }, 'parentId'],
      [{ parentId: onOther }, 'parentId'],
    ] as const) {
      const { note, userErrors } = await create(input);
      expect(note).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', field] }]);
    }
    expect((await read(onOther)).replyCount).toBe(0);
  });
});

describe('editing a note', () => {
  test.each([
    ['by its author', WIM],
    ['by its author in a lesser role', { ...WIM, role: 'EDITOR' }],
    ['by an administrator', { subject: 'abe', name: 'Abe', role: 'ADMIN' }],
  ] as [string, Actor][])('changes the text and the version %s', async (_, actor) => {
    const { note: before } = await create({}, WIM);
    const input = { id: before.id, body: '\nChanged ', expectedVersion: 1 };
    const { note, userErrors } = await mutate(portal, 'updateNote', input, `note { ${FIELDS} }`, actor);
    expect(userErrors).toEqual([]);
    expect(note).toEqual({ ...before, body: 'Changed', version: 2, updatedAt: note.updatedAt });
    expect(note.updatedAt > before.updatedAt).toBe(true);
    expect(await latestEvent()).toMatchObject({ type: 'note.updated', payload: { noteId: note.id } });
  });

  test.each(['READER', 'EDITOR', 'APPROVER'] as const)('is forbidden to another %s', async (role) => {
    const { note } = await create({}, WIM);
    const other = { subject: 'eve', name: WIM.name, role };
    expect(await problems(portal, 'updateNote', { id: note.id, body: 'Changed' }, other)).toEqual(['FORBIDDEN']);
    expect(await read(note.id)).toEqual(note);
  });

  test('is forbidden to its author who is but a READER by now', async () => {
    const { note } = await create({}, WIM);
    const input = { id: note.id, body: 'Changed' };
    expect(await problems(portal, 'updateNote', input, { ...WIM, role: 'READER' })).toEqual(['FORBIDDEN']);
    expect(await read(note.id)).toEqual(note);
  });

  test('that changes nothing raises no version, and leaves no event', async () => {
    const { note } = await create({});
    const event = await latestEvent();
    expect(await problems(portal, 'updateNote', { id: note.id, body: '\nA note ' })).toEqual([]);
    expect(await read(note.id)).toEqual(note);
    expect(await latestEvent()).toEqual(event);
  });

  test('fails where the version is not the one that was seen', async () => {
    const { note } = await create({});
    const input = { id: note.id, body: 'Changed', expectedVersion: 2 };
    const { userErrors } = await mutate(portal, 'updateNote', input, '');
    expect(userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }]);
    expect(await read(note.id)).toEqual(note);
  });

  test('refuses an empty text, and a note that is not there', async () => {
    const { note } = await create({});
    expect(await problems(portal, 'updateNote', { id: note.id, body: ' ' })).toEqual(['INVALID_INPUT']);
    expect(await problems(portal, 'updateNote', { id: contractId, body: 'Changed' })).toEqual(['NOT_FOUND']);
  });
});

describe('deleting a note', () => {
  test('takes the sub-thread with it, and tells the ids in reading order', async () => {
    const top = await givenNote(portal, contractId);
    const first = await givenNote(portal, contractId, top);
    const second = await givenNote(portal, contractId, top);
    const underFirst = await givenNote(portal, contractId, first);
    const deepest = await givenNote(portal, contractId, underFirst);
    const alsoUnderFirst = await givenNote(portal, contractId, first);

    const { deletedNoteIds, userErrors } = await mutate(portal, 'deleteNote', { id: first }, 'deletedNoteIds');
    expect(userErrors).toEqual([]);
    expect(deletedNoteIds).toEqual([first, underFirst, deepest, alsoUnderFirst]);
    const ids = [top, first, second, underFirst, deepest, alsoUnderFirst];
    const { nodes } = await portal.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual([{ id: top }, null, { id: second }, null, null, null]);
    expect((await read(top)).replyCount).toBe(1);
    expect(await latestEvent()).toMatchObject({ type: 'note.deleted', payload: { noteId: first, deletedNotes: 4 } });
  });

  test('works once, and leaves nothing to answer', async () => {
    const id = await givenNote(portal, contractId);
    await mutate(portal, 'deleteNote', { id }, '');
    const { deletedNoteIds, userErrors } = await mutate(portal, 'deleteNote', { id }, 'deletedNoteIds');
    expect(deletedNoteIds).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    expect(await problems(portal, 'createNote', { contractId, parentId: id, body: 'Late' })).toEqual(['NOT_FOUND']);
  });
});
