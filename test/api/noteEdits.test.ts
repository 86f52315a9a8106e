import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/permissions.ts';
import { givenContract, givenNote, mutate, problems } from '../support/fixtures/portfolio.ts';
import { insertRows, noteRow } from '../support/fixtures/rows.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const ABE: Actor = { subject: 'abe', name: 'Abe', role: 'ADMIN' };
const EDIT = 'body editNote editor { subject name } editedAt';
const NOTE = `id body editedAt editNote version updatedAt edits { totalCount nodes { ${EDIT} } }`;
/** Ten minutes. */
const WINDOW = 600;

let portal: TestServer;
let strict: TestServer;
let contractId: string;

beforeAll(async () => {
  portal = await startServer();
  strict = await startServer({ noteEditWindow: WINDOW });
  contractId = await givenContract(portal);
});
afterAll(() => Promise.all([portal.stop(), strict.stop()]));

const write = async (body: string): Promise<string> =>
  (await mutate(portal, 'createNote', { contractId, body }, 'note { id }')).note.id;
const edit = (input: object, actor?: Actor): Promise<Data> =>
  mutate(portal, 'updateNote', input, `note { ${NOTE} }`, actor);
const read = async (id: string, server = portal): Promise<Data> =>
  (await server.data(`query ($id: ID!) { note(id: $id) { ${NOTE} } }`, { id })).note;

describe('an edit of a note', () => {
  test('keeps the text that it replaces, with who replaced it, when and why; the oldest first', async () => {
    const id = await write('One');
    expect(await read(id)).toMatchObject({ editedAt: null, editNote: null, edits: { totalCount: 0, nodes: [] } });

    const { note: second } = await edit({ id, body: 'Two', editNote: '\nA slip of the pen. ' }, ABE);
    expect(second).toMatchObject({ body: 'Two', editNote: 'A slip of the pen.', editedAt: second.updatedAt });
    const { note: third } = await edit({ id, body: 'Three' });
    expect(third).toMatchObject({ body: 'Three', editNote: null, editedAt: third.updatedAt, version: 3 });

    const abe = { subject: 'abe', name: 'Abe' };
    const ada = { subject: 'ada', name: 'Ada Admin' };
    expect(third.edits).toEqual({
      totalCount: 2,
      nodes: [
        { body: 'One', editNote: 'A slip of the pen.', editor: abe, editedAt: second.editedAt },
        { body: 'Two', editNote: null, editor: ada, editedAt: third.editedAt },
      ],
    });
    expect(third.editedAt > second.editedAt).toBe(true);
    expect(await read(id)).toEqual(third);
  });

  test('that changes nothing keeps nothing, whatever is said about it', async () => {
    const id = await write('One');
    const before = await read(id);
    expect((await edit({ id, body: ' \nOne', editNote: 'Nothing.' })).note).toEqual(before);
    expect(await read(id)).toEqual(before);
    await edit({ id, body: 'Two', editNote: 'A change.' });
    const { note, userErrors } = await edit({ id, body: 'Two', editNote: 'Another reason.' });
    expect(userErrors).toEqual([]);
    expect(note).toMatchObject({ editNote: 'A change.', version: 2, edits: { totalCount: 1 } });
  });

  test('that is refused keeps nothing, and everything that is wrong is told at once', async () => {
    const id = await write('One');
    const before = await read(id);
    const { note, userErrors } = await edit({ id, body: ' ', editNote: 'x'.repeat(2_001) });
    expect(note).toBeNull();
    expect(userErrors).toMatchObject([{ path: ['input', 'body'] }, { path: ['input', 'editNote'] }]);
    const stale = await edit({ id, body: 'Two', expectedVersion: 2 });
    expect(stale.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect(await read(id)).toEqual(before);
  });

  test('loses no text where several people edit at once', async () => {
    const id = await write('0');
    const bodies = ['1', '2', '3', '4', '5', '6'];
    const made = await Promise.all(bodies.map((body) => problems(portal, 'updateNote', { id, body })));
    expect(made).toEqual(bodies.map(() => []));
    const { body, version, edits } = await read(id);
    const texts = [...edits.nodes.map((kept: Data) => kept.body), body];
    expect(texts[0]).toBe('0');
    expect(texts.toSorted()).toEqual(['0', ...bodies]);
    expect(version).toBe(7);
  });

  test('is one of those that expect the same version', async () => {
    const id = await write('0');
    const inputs = ['1', '2', '3', '4'].map((body) => ({ id, body, expectedVersion: 1 }));
    const made = await Promise.all(inputs.map((input) => problems(portal, 'updateNote', input)));
    expect(made.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(made.flat()).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT', 'VERSION_CONFLICT']);
    expect((await read(id)).edits).toMatchObject({ totalCount: 1, nodes: [{ body: '0' }] });
  });
});

describe('the edits of notes', () => {
  test('can be read by their ids and as a list, and lead to their note', async () => {
    const id = await write('One');
    await edit({ id, body: 'Two' }, ABE);
    await edit({ id, body: 'Three' });
    const fields = `id note { id } ${EDIT}`;
    const query = `query ($where: NoteEditWhere) { noteEdits(where: $where) { nodes { ${fields} } } }`;
    const { nodes } = (await portal.data(query, { where: { noteId: [id] } })).noteEdits;
    expect(nodes.map(({ body }: Data) => body)).toEqual(['Two', 'One']);
    const byAbe = await portal.data(query, { where: { noteId: [id], editorSubject: ['abe'] } });
    expect(byAbe.noteEdits.nodes).toEqual([nodes[1]]);

    const [{ id: editId }] = nodes;
    expect(editId).toMatch(/^ned_/);
    const one = `query ($id: ID!) { noteEdit(id: $id) { ${fields} } node(id: $id) { ... on NoteEdit { ${fields} } } }`;
    expect(await portal.data(one, { id: editId })).toEqual({ noteEdit: nodes[0], node: nodes[0] });
    expect(nodes[0].note).toEqual({ id });
  });

  test('of many notes take one statement', async () => {
    const on = await givenContract(portal);
    for (const times of [1, 2, 0, 3]) {
      const id = await givenNote(portal, on);
      for (let n = 0; n < times; n++) await edit({ id, body: `Text ${n}` });
    }
    const query = 'query ($on: ID!) { contract(id: $on) { notes { nodes { edits { nodes { body } } } } } }';
    const before = portal.statements.length;
    const { contract } = await portal.data(query, { on });
    expect(contract.notes.nodes.map(({ edits }: Data) => edits.nodes.length)).toEqual([1, 2, 0, 3]);
    expect(portal.statements.length - before).toBe(3);
  });

  test.each(['deleteNote', 'deleteContract'])('go with their note: %s', async (command) => {
    const on = await givenContract(portal);
    const top = await givenNote(portal, on);
    const reply = await givenNote(portal, on, top);
    for (const id of [top, reply]) await edit({ id, body: 'Changed' });
    const query = 'query ($where: NoteEditWhere) { noteEdits(where: $where) { totalCount } }';
    const count = async () => (await portal.data(query, { where: { noteId: [top, reply] } })).noteEdits.totalCount;
    expect(await count()).toBe(2);
    expect(await problems(portal, command, { id: command === 'deleteNote' ? top : on })).toEqual([]);
    expect(await count()).toBe(0);
  });
});

describe('NOTE_EDIT_WINDOW', () => {
  const writtenAgo = async (seconds: number): Promise<string> => {
    const at = new Date(Date.now() - seconds * 1_000).toISOString();
    const note = noteRow({ contractId: await givenContract(strict), createdAt: at, updatedAt: at });
    await insertRows(strict, { notes: [note] });
    return note.id;
  };
  const update = (input: object) => mutate(strict, 'updateNote', input, 'note { body editNote }');

  test('lets a note be edited without a word as long as it is new', async () => {
    const id = await writtenAgo(WINDOW / 2);
    expect(await update({ id, body: 'Two' })).toMatchObject({ note: { body: 'Two', editNote: null }, userErrors: [] });
  });

  test('asks for an edit note afterwards, says why, and takes the edit with one', async () => {
    const id = await writtenAgo(WINDOW + 1);
    for (const without of [{}, { editNote: null }]) {
      const { note, userErrors } = await update({ id, body: 'Two', ...without });
      expect(note).toBeNull();
      expect(userErrors).toEqual([
        {
          __typename: 'InvalidInputError',
          code: 'INVALID_INPUT',
          path: ['input', 'editNote'],
          message: expect.stringMatching(/Expected an edit note, but got none.* until \d{4}-/),
        },
      ]);
    }
    expect(await read(id, strict)).toMatchObject({ body: 'A note', version: 1, edits: { totalCount: 0 } });
    const { note } = await update({ id, body: 'Two', editNote: 'As agreed on the phone.' });
    expect(note).toEqual({ body: 'Two', editNote: 'As agreed on the phone.' });
  });

  test('counts from when the note was written, not from its last edit', async () => {
    const id = await writtenAgo(WINDOW + 1);
    await update({ id, body: 'Two', editNote: 'As agreed.' });
    expect(await problems(strict, 'updateNote', { id, body: 'Three' })).toEqual(['INVALID_INPUT']);
  });

  test('asks nothing of an edit that changes nothing', async () => {
    const id = await writtenAgo(WINDOW + 1);
    expect(await problems(strict, 'updateNote', { id, body: 'A note' })).toEqual([]);
  });
});
