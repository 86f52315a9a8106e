import { find, has, isBlank, type Model, type Note, Refused, type Rule, requireVersion } from './model.ts';

export const noteRules = {
  createNote: (model, actor, { contractId, parentId = null, body }, { note: made }) => {
    if (isBlank(body)) throw new Refused('INVALID_INPUT');
    const contract = find(model.contracts, contractId);
    const parent = parentId === null ? null : find(model.notes, parentId);
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
    model.notes.set(note.id, note);
    model.made.notes.push(note.id);
    model.recordEvent('note.created', contract.customerId, contractId);
    return { note: viewNote(model, note) };
  },

  updateNote: (model, actor, input) => {
    if (isBlank(input.body)) throw new Refused('INVALID_INPUT');
    const note = find(model.notes, input.id);
    if (note.authorId !== actor.subject && !has(actor, 'ADMIN')) throw new Refused('FORBIDDEN');
    requireVersion(note, input);
    if (note.body !== input.body.trimEnd()) {
      note.body = input.body.trimEnd();
      note.version += 1;
      model.recordEvent('note.updated', find(model.contracts, note.contractId).customerId, note.contractId);
    }
    return { note: viewNote(model, note) };
  },

  deleteNote: (model, _, input) => {
    const note = find(model.notes, input.id);
    requireVersion(note, input);
    const gone = thread(model, note);
    for (const { id } of gone) model.notes.delete(id);
    model.recordEvent('note.deleted', find(model.contracts, note.contractId).customerId, note.contractId);
    return { deletedNoteIds: gone.map(({ id }) => id) };
  },
} satisfies Record<string, Rule>;

const repliesTo = (model: Model, id: string) => [...model.notes.values()].filter((note) => note.parentId === id);

/** A note and all notes below it, depth first, oldest first. */
export function thread(model: Model, note: Note): Note[] {
  return [note, ...repliesTo(model, note.id).flatMap((reply) => thread(model, reply))];
}

export function viewNote(model: Model, { id, parentId, depth, authorId, body, version }: Note) {
  const parent = parentId && { id: parentId, replyCount: repliesTo(model, parentId).length };
  return { id, parent, depth, author: { subject: authorId }, body, version, replyCount: repliesTo(model, id).length };
}
