import type { CommandContext } from './context.ts';
import { loadContract, loadNote } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

/** Deletes a note with all notes below it; returns their ids in reading order. */
export async function deleteNote(context: CommandContext, { id }: { id: string }): Promise<string[]> {
  return transact(context, async (queries) => {
    const note = await loadNote(queries, id);
    const contract = await loadContract(queries, note.contractId);
    const deleted = await queries.notes.threadIds(note.path);
    await queries.notes.remove(id);
    if (note.parentId) await queries.notes.countReply(note.parentId, -1);
    const facts = { noteId: id, deletedNotes: deleted.length };
    await recordContractEvent(queries, context, contract, 'note.deleted', new Date().toISOString(), facts);
    return deleted;
  });
}
