import type { NoteRow } from '../db/rows.ts';
import { type NoteEditInput, noteEdit, requireEditNote } from '../domain/notes.ts';
import { requireNoteAuthor } from '../domain/permissions.ts';
import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { load, loadContractForReference } from './load.ts';
import { afterEdit, noteEditRow } from './noteRowFactories.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Context extends CommandContext {
  /** How many seconds after it was written a note may be edited without an edit note; null if always. */
  readonly noteEditWindow: number | null;
}

interface Input extends NoteEditInput {
  id: string;
  expectedVersion?: number | null;
}

/** Replaces the text of a note, and keeps the former one. */
export async function updateNote(context: Context, input: Input): Promise<NoteRow> {
  const { actor, clock, noteEditWindow } = context;
  const edit = noteEdit(input);
  return transact(context, async (queries) => {
    const before = await load(queries, 'Note', input.id);
    requireNoteAuthor(actor, before.authorId);
    requireVersion('note', before, input.expectedVersion);
    if (edit.body === before.body) return before;
    const at = clock.now(before.updatedAt);
    requireEditNote(edit, before.createdAt, at, noteEditWindow);

    const contract = await loadContractForReference(queries, before.contractId);
    const note = afterEdit(before, edit, at);
    await queries.notes.update(before, note);
    await queries.noteEdits.insert(noteEditRow(clock.newId('NoteEdit'), before, edit.editNote, { actor, at }));
    await recordContractEvent(queries, context, contract, 'note.updated', at, {
      noteId: note.id,
      editNote: edit.editNote,
    });
    return note;
  });
}
