import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { givenContract, givenNote, mutate } from '../support/fixtures/portfolio.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

interface Thread {
  id: string;
  answers: Thread[];
}

let portal: TestServer;

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());

const readingOrder = (threads: Thread[]): Thread[] => threads.flatMap((note) => [note, ...readingOrder(note.answers)]);
const idsOf = (threads: Thread[]) => threads.map(({ id }) => id);

/** Writes one note for each number, as an answer to an earlier one or at the top, and returns them all. */
async function givenThreads(contractId: string, answered: number[]): Promise<{ top: Thread[]; all: Thread[] }> {
  const [top, all]: [Thread[], Thread[]] = [[], []];
  for (const number of answered) {
    const parent = all[number % (all.length + 1)];
    const note = { id: await givenNote(portal, contractId, parent?.id), answers: [] };
    (parent?.answers ?? top).push(note);
    all.push(note);
  }
  return { top, all };
}

const PAGE = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { note(id: $id) {
  replyCount replies(first: 100) { nodes { id } }
  descendants(first: $first, after: $after, last: $last, before: $before) { totalCount nodes { id depth } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } }
} }`;

/** The descendants of a note, read page by page. */
async function readAllPages(id: string, size: number): Promise<Data[]> {
  const nodes: Data[] = [];
  for (let after: string | null = null; ; ) {
    const { descendants }: Data = (await portal.data(PAGE, { id, first: size, after })).note;
    expect(descendants.nodes.length).toBeLessThanOrEqual(size);
    nodes.push(...descendants.nodes);
    if (!descendants.pageInfo.hasNextPage) return nodes;
    after = descendants.pageInfo.endCursor;
  }
}

test('any thread is read depth first and oldest first, whatever the size of the page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 1, max: 5 }),
      async (answered, size) => {
        const contractId = await givenContract(portal);
        const { top, all } = await givenThreads(contractId, answered);
        for (const note of top)
          expect((await readAllPages(note.id, size)).map(({ id }) => id)).toEqual(idsOf(readingOrder(note.answers)));

        const chosen = all[answered.length % all.length]!;
        const { note } = await portal.data(PAGE, { id: chosen.id, first: 100 });
        expect(note.replyCount).toBe(chosen.answers.length);
        expect(note.replies.nodes.map(({ id }: Data) => id)).toEqual(idsOf(chosen.answers));
        expect(note.descendants.totalCount).toBe(readingOrder(chosen.answers).length);

        const query = 'query ($id: ID!) { contract(id: $id) { notes(first: 100) { nodes { id } } } }';
        const { contract } = await portal.data(query, { id: contractId });
        expect(contract.notes.nodes.map(({ id }: Data) => id)).toEqual(idsOf(top));
      },
    ),
    { numRuns: 12 },
  );
});

describe('the notes below another one', () => {
  let top: string;
  let below: string[];

  beforeAll(async () => {
    const contractId = await givenContract(portal);
    top = await givenNote(portal, contractId);
    const first = await givenNote(portal, contractId, top);
    const second = await givenNote(portal, contractId, top);
    const underSecond = await givenNote(portal, contractId, second);
    const underFirst = await givenNote(portal, contractId, first);
    below = [first, underFirst, second, underSecond];
    await givenNote(portal, contractId);
  });

  test('tell how deep they lie', async () => {
    expect((await readAllPages(top, 100)).map(({ depth }) => depth)).toEqual([1, 2, 1, 2]);
  });

  test('can be read from the end', async () => {
    const { note } = await portal.data(PAGE, { id: top, last: 3 });
    expect(note.descendants.nodes.map(({ id }: Data) => id)).toEqual(below.slice(1));
    expect(note.descendants.pageInfo).toMatchObject({ hasPreviousPage: true });
    const rest = await portal.data(PAGE, { id: top, last: 3, before: note.descendants.pageInfo.startCursor });
    expect(rest.note.descendants.nodes.map(({ id }: Data) => id)).toEqual(below.slice(0, 1));
  });

  test('are none where nobody answered', async () => {
    const { note } = await portal.data(PAGE, { id: below[3], first: 10 });
    expect(note).toMatchObject({ replyCount: 0, replies: { nodes: [] }, descendants: { totalCount: 0, nodes: [] } });
  });

  test('can be searched', async () => {
    const query = `query ($id: ID!, $where: NoteWhere) { note(id: $id) { descendants(where: $where) { nodes { id } totalCount } } }`;
    const { note } = await portal.data(query, { id: top, where: { parentId: [below[2]] } });
    expect(note.descendants).toEqual({ nodes: [{ id: below[3] }], totalCount: 1 });
  });
});

test('a thread grows 50 answers deep and no deeper, and is deleted as a whole', async () => {
  const contractId = await givenContract(portal);
  const ids = [await givenNote(portal, contractId)];
  for (let depth = 1; depth <= 50; depth++) ids.push(await givenNote(portal, contractId, ids.at(-1)));
  const input = { contractId, parentId: ids.at(-1), body: 'One too many' };
  const { note, userErrors } = await mutate(portal, 'createNote', input, 'note { id }');
  expect(note).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'parentId'] }]);

  expect((await readAllPages(ids[0]!, 20)).map(({ id, depth }) => `${depth} ${id}`)).toEqual(
    ids.slice(1).map((id, i) => `${i + 1} ${id}`),
  );
  const { deletedNoteIds } = await mutate(portal, 'deleteNote', { id: ids[0] }, 'deletedNoteIds');
  expect(deletedNoteIds).toEqual(ids);
});
