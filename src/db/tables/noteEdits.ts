import { LIMITS } from '../../domain/validation.ts';
import type { Columns } from './columnTypes.ts';
import { type CompositeFields, composeActor } from './compositeFields.ts';
import type { NotesTable } from './notes.ts';
import { lengthBetween } from './parts.ts';

type NoteEditsTable = ReturnType<typeof defineNoteEdits>;

/** The former texts of notes: each row is the text that an edit replaced. */
export function defineNoteEdits(columns: Columns, notes: NotesTable) {
  const { table, text, instant, index, check } = columns;
  return table(
    'note_edits',
    {
      id: text().primaryKey(),
      noteId: text()
        .notNull()
        .references(() => notes.id, { onDelete: 'cascade' }),
      body: text().notNull(),
      /** What the editor said about the edit. */
      editNote: text(),
      editorId: text().notNull(),
      editorName: text().notNull(),
      editedAt: instant().notNull(),
    },
    (t) => [
      index('note_edits_editedAt').on(t.editedAt, t.id),
      index('note_edits_noteId').on(t.noteId, t.editedAt, t.id),
      index('note_edits_editorId').on(t.editorId, t.editedAt, t.id),
      check('note_edits_body_length', lengthBetween('body', 1, LIMITS.body)),
      check('note_edits_editNote_length', lengthBetween('editNote', 1, LIMITS.reason)),
    ],
  );
}

export const NOTE_EDIT_FIELDS = {
  editor: {
    columns: ['editorId', 'editorName'],
    make: (row) => composeActor(row.editorId, row.editorName),
  },
} satisfies CompositeFields<NoteEditsTable['$inferSelect']>;
