import { eq } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import { inRange, oneOf, oneOfIds, type Range } from '../conditions.ts';
import { rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { listQueries } from '../listQueries.ts';
import { byId, byInstant, byKeys } from '../orders.ts';
import type { NoteEditRow } from '../rows.ts';
import type { Session } from '../statements.ts';

interface NoteEditConditions {
  id?: readonly string[] | null;
  noteId?: readonly string[] | null;
  editorSubject?: readonly string[] | null;
  editedAt?: Range<Instant> | null;
}

export function noteEditQueries(dialect: Dialect) {
  const { noteEdits } = dialect.tables;
  const list = listQueries<NoteEditRow, 'EDITED_AT', 'note', NoteEditConditions>(dialect, {
    type: 'NoteEdit',
    table: noteEdits,
    orders: { EDITED_AT: byKeys(byInstant(noteEdits.editedAt), byId(noteEdits.id, 'NoteEdit')) },
    relations: { note: (parent) => eq(noteEdits.noteId, parent) },
    conditions: {
      id: oneOfIds(dialect, noteEdits.id, 'NoteEdit'),
      noteId: oneOfIds(dialect, noteEdits.noteId, 'Note'),
      editorSubject: oneOf(dialect, noteEdits.editorId),
      editedAt: inRange(noteEdits.editedAt),
    },
  });
  const rows = rowQueries<NoteEditRow>(dialect, noteEdits);
  return (session: Session) => ({ ...list(session), ...rows(session) });
}
