import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_THREAD_DEPTH, placeInThread } from '../../src/domain/threads.ts';
import { refusalOf } from '../support/domain/refusals.ts';

const PATH = ['input', 'parentId'];

interface Note {
  id: string;
  path: string;
  depth: number;
  answers: Note[];
}

/** The id of the note that was written as the n-th one: later ones sort after earlier ones. */
const idOf = (n: number) => `note_${n.toString(32).padStart(26, '0')}`;

/** Writes a note for each number: an answer to an earlier note, or a top-level note where the number is past them all. */
function writeThreads(answered: number[]): { notes: Note[]; topLevel: Note[] } {
  const [notes, topLevel]: [Note[], Note[]] = [[], []];
  for (const number of answered) {
    const parent = notes[number % (notes.length + 1)] ?? null;
    const id = idOf(notes.length);
    const note = { id, ...placeInThread(id, parent, PATH), answers: [] };
    (parent?.answers ?? topLevel).push(note);
    notes.push(note);
  }
  return { notes, topLevel };
}

const readingOrder = (notes: Note[]): Note[] => notes.flatMap((note) => [note, ...readingOrder(note.answers)]);
const isBelow = (note: Note, top: Note) => readingOrder(top.answers).includes(note);
const threads = fc.array(fc.nat(1000), { maxLength: 40 }).map(writeThreads);

test('sorting notes by path gives the reading order: depth first, oldest first', () => {
  fc.assert(
    fc.property(threads, ({ notes, topLevel }) => {
      const byPath = notes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      expect(byPath.map((note) => note.id)).toEqual(readingOrder(topLevel).map((note) => note.id));
    }),
  );
});

test('the notes below another one are exactly those whose paths go on from its path', () => {
  fc.assert(
    fc.property(threads, fc.nat(), ({ notes }, n) => {
      fc.pre(notes.length > 0);
      const top = notes[n % notes.length]!;
      const goingOn = notes.filter((note) => note !== top && note.path.startsWith(top.path));
      expect(goingOn).toEqual(notes.filter((note) => isBelow(note, top)));
    }),
  );
});

test('depth counts the answers from the top-level note down', () => {
  const first = placeInThread(idOf(1), null, PATH);
  const second = placeInThread(idOf(2), first, PATH);
  expect([first.depth, second.depth, placeInThread(idOf(3), second, PATH).depth]).toEqual([0, 1, 2]);
});

test('a thread is at most 50 answers deep', () => {
  let deepest = placeInThread(idOf(0), null, PATH);
  for (let n = 1; n <= MAX_THREAD_DEPTH; n++) deepest = placeInThread(idOf(n), deepest, PATH);
  expect(deepest.depth).toBe(50);
  expect(refusalOf(() => placeInThread(idOf(51), deepest, PATH))).toEqual([
    { code: 'INVALID_INPUT', message: expect.stringContaining('at most 50 replies deep'), path: PATH },
  ]);
});
