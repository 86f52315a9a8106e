import type { NoteRow } from '../db/rows.ts';
import { noteBody } from '../domain/notes.ts';
import { requireNoteAuthor } from '../domain/permissions.ts';
import { instantAfter } from '../domain/time.ts';
import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { load, loadKeptContract } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  expectedVersion?: number | null;
  body: string;
}

export async function updateNote(context: CommandContext, input: Input): Promise<NoteRow> {
  const body = noteBody(input.body);
  return transact(context, async (queries) => {
    const before = await load(queries, 'Note', input.id);
    requireNoteAuthor(context.actor, before.authorId);
    requireVersion('note', before, input.expectedVersion);
    if (body === before.body) return before;

    const contract = await loadKeptContract(queries, before.contractId);
    const at = instantAfter(before.updatedAt, context.clock.now());
    const note = { ...before, body, version: before.version + 1, updatedAt: at };
    await queries.notes.update(before, note);
    await recordContractEvent(queries, context, contract, 'note.updated', at, { noteId: note.id });
    return note;
  });
}
