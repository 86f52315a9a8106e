import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { load, loadLockedContract } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  expectedVersion?: number | null;
}

/** Deletes a note and all notes below it; returns their ids in reading order. */
export async function deleteNote(context: CommandContext, { id, expectedVersion }: Input): Promise<string[]> {
  return transact(context, async (queries) => {
    const note = await load(queries, 'Note', id);
    requireVersion('note', note, expectedVersion);
    // Locked, so that no concurrent reply is deleted without being reported.
    const contract = await loadLockedContract(queries, note.contractId);
    const deleted = await queries.notes.removeThread(note);
    if (note.parentId) await queries.notes.countReply(note.parentId, -1);
    const facts = { noteId: id, deletedNotes: deleted.length };
    await recordContractEvent(queries, context, contract, 'note.deleted', context.clock.now(), facts);
    return deleted;
  });
}
