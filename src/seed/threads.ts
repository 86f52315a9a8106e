import { deterministicId } from '../commands/deterministicId.ts';
import { afterEdit, afterResolution, noteEditRow, noteRow } from '../commands/noteRowFactories.ts';
import type { NoteEditRow, NoteRow } from '../db/rows.ts';
import type { Instant } from '../domain/time.ts';
import { EDITORS } from './people.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';
import { DAY, later } from './time.ts';
import { ANSWERS, EDIT_NOTES, REMARKS } from './words.ts';

const NOTES_PER_CONTRACT = 6;
const REPLIES_PER_NOTE = 3;
/** One top-level note in so many is edited, and one thread in so many is resolved. */
const ONE_EDITED_IN = 10;
const ONE_RESOLVED_IN = 8;

/** The notes of a contract that was created at `start`. */
export function threads(random: Random, contractId: string, start: Instant): Pick<Rows, 'notes' | 'noteEdits'> {
  const notes: NoteRow[] = [];
  const noteEdits: NoteEditRow[] = [];
  const write = (parent: NoteRow | null, body: string) => {
    const at = later(parent?.createdAt ?? start, random.integer(1, 5 * DAY));
    const id = deterministicId('Note', at, `${contractId} ${notes.length}`);
    const note = noteRow(id, contractId, parent, body, { actor: random.pick(EDITORS), at });
    notes.push(note);
    return note;
  };
  for (let i = 0; i < NOTES_PER_CONTRACT; i++) {
    const place = notes.length;
    let note = write(null, random.pick(REMARKS));
    for (let j = 0; j < REPLIES_PER_NOTE; j++) write(note, random.pick(ANSWERS));
    note.replyCount = REPLIES_PER_NOTE;
    if (random.integer(1, ONE_EDITED_IN) === 1) {
      const attribution = {
        actor: { subject: note.authorId, name: note.authorName },
        at: later(note.updatedAt, random.integer(1, DAY)),
      };
      const edit = { body: `${note.body} ${random.pick(REMARKS)}`, editNote: random.pick(EDIT_NOTES) };
      noteEdits.push(
        noteEditRow(deterministicId('NoteEdit', attribution.at, note.id), note, edit.editNote, attribution),
      );
      note = afterEdit(note, edit, attribution.at);
    }
    if (random.integer(1, ONE_RESOLVED_IN) === 1) {
      const at = later(note.updatedAt, random.integer(5 * DAY, 10 * DAY));
      note = afterResolution(note, { actor: random.pick(EDITORS), at });
    }
    notes[place] = note;
  }
  return { notes, noteEdits };
}
