import { find, has, isBlank, type Note, Refused, type Rule, requireVersion, type World } from './model.ts';

export const noteRules = {
  createNote: (world, actor, { contractId, parentId = null, body }, { note: made }) => {
    if (isBlank(body)) throw new Refused('INVALID_INPUT');
    const contract = find(world.contracts, contractId);
    const parent = parentId === null ? null : find(world.notes, parentId);
    if (parent && parent.contractId !== contractId) throw new Refused('NOT_FOUND');
    const depth = parent ? parent.depth + 1 : 0;
    const note = {
      id: made?.id,
      contractId,
      parentId,
      depth,
      authorId: actor.subject,
      body: body.trimEnd(),
      version: 1,
    };
    world.notes.set(note.id, note);
    world.made.notes.push(note.id);
    world.happen('note.created', contract.customerId, contractId);
    return { note: viewNote(world, note) };
  },

  updateNote: (world, actor, input) => {
    if (isBlank(input.body)) throw new Refused('INVALID_INPUT');
    const note = find(world.notes, input.id);
    if (note.authorId !== actor.subject && !has(actor, 'ADMIN')) throw new Refused('FORBIDDEN');
    requireVersion(note, input);
    if (note.body !== input.body.trimEnd()) {
      note.body = input.body.trimEnd();
      note.version += 1;
      world.happen('note.updated', find(world.contracts, note.contractId).customerId, note.contractId);
    }
    return { note: viewNote(world, note) };
  },

  deleteNote: (world, _, input) => {
    const note = find(world.notes, input.id);
    requireVersion(note, input);
    const gone = thread(world, note);
    for (const { id } of gone) world.notes.delete(id);
    world.happen('note.deleted', find(world.contracts, note.contractId).customerId, note.contractId);
    return { deletedNoteIds: gone.map(({ id }) => id) };
  },
} satisfies Record<string, Rule>;

const repliesTo = (world: World, id: string) => [...world.notes.values()].filter((note) => note.parentId === id);

/** A note and all notes below it, depth first, oldest first. */
export function thread(world: World, note: Note): Note[] {
  return [note, ...repliesTo(world, note.id).flatMap((reply) => thread(world, reply))];
}

export function viewNote(world: World, { id, parentId, depth, authorId, body, version }: Note) {
  const parent = parentId && { id: parentId, replyCount: repliesTo(world, parentId).length };
  return { id, parent, depth, author: { subject: authorId }, body, version, replyCount: repliesTo(world, id).length };
}
