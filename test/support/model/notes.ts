import type { Actor } from '../../../src/domain/permissions.ts';
import type { Data } from '../servers/answers.ts';
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
      editNote: null,
      edits: [],
      resolvedBy: null,
      version: 1,
    };
    model.notes.set(note.id, note);
    model.made.notes.push(note.id);
    model.recordEvent('note.created', contract.customerId, contractId);
    return { note: viewNote(model, note) };
  },

  updateNote: (model, actor, input) => {
    const { editNote = null } = input;
    const codes: string[] = [];
    if (isBlank(input.body)) codes.push('INVALID_INPUT');
    if (editNote !== null && isBlank(editNote)) codes.push('INVALID_INPUT');
    if (codes.length > 0) throw new Refused(...codes);
    const note = find(model.notes, input.id);
    if (note.authorId !== actor.subject && !has(actor, 'ADMIN')) throw new Refused('FORBIDDEN');
    requireVersion(note, input);
    if (note.body !== input.body.trimEnd()) {
      note.edits.push({ body: note.body, editNote, editor: { subject: actor.subject } });
      note.body = input.body.trimEnd();
      note.editNote = editNote;
      note.version += 1;
      model.recordEvent('note.updated', find(model.contracts, note.contractId).customerId, note.contractId);
    }
    return { note: viewNote(model, note) };
  },

  resolveNote: (model, actor, input) => changeResolution(model, input, { subject: actor.subject }),
  unresolveNote: (model, _, input) => changeResolution(model, input, null),

  deleteNote: (model, _, input) => {
    const note = find(model.notes, input.id);
    requireVersion(note, input);
    const gone = thread(model, note);
    for (const { id } of gone) model.notes.delete(id);
    model.recordEvent('note.deleted', find(model.contracts, note.contractId).customerId, note.contractId);
    return { deletedNoteIds: gone.map(({ id }) => id) };
  },
} satisfies Record<string, Rule>;

function changeResolution(model: Model, input: Data, resolvedBy: Pick<Actor, 'subject'> | null) {
  const note = find(model.notes, input.id);
  if (note.parentId !== null) throw new Refused('INVALID_INPUT');
  requireVersion(note, input);
  if ((note.resolvedBy === null) !== (resolvedBy === null)) {
    note.resolvedBy = resolvedBy;
    note.version += 1;
    const { customerId } = find(model.contracts, note.contractId);
    model.recordEvent(resolvedBy ? 'note.resolved' : 'note.unresolved', customerId, note.contractId);
  }
  return { note: viewNote(model, note) };
}

const repliesTo = (model: Model, id: string) => [...model.notes.values()].filter((note) => note.parentId === id);

/** A note and all notes below it, depth first, oldest first. */
export function thread(model: Model, note: Note): Note[] {
  return [note, ...repliesTo(model, note.id).flatMap((reply) => thread(model, reply))];
}

export function viewNote(model: Model, { id, contractId: _, parentId, authorId, edits, ...others }: Note) {
  const parent = parentId && { id: parentId, replyCount: repliesTo(model, parentId).length };
  const author = { subject: authorId };
  return { id, parent, author, ...others, edits: { nodes: edits }, replyCount: repliesTo(model, id).length };
}
