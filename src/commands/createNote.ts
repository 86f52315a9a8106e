import type { NoteRow } from '../db/rows.ts';
import { notFound } from '../domain/errors.ts';
import { noteBody } from '../domain/notes.ts';
import type { CommandContext } from './context.ts';
import { load } from './load.ts';
import { noteRow } from './noteRowFactories.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  contractId: string;
  parentId?: string | null;
  body: string;
}

export async function createNote(context: CommandContext, input: Input): Promise<NoteRow> {
  const body = noteBody(input.body);
  return transact(context, async (queries) => {
    const contract = await load(queries, 'Contract', input.contractId, 'contractId');
    const parent = input.parentId == null ? null : await load(queries, 'Note', input.parentId, 'parentId');
    if (parent && parent.contractId !== contract.id) {
      throw notFound('note on this contract', parent.id, ['input', 'parentId']);
    }
    const id = context.clock.newId('Note');
    const at = context.clock.now();
    const note = noteRow(id, contract.id, parent, body, { actor: context.actor, at });
    await queries.notes.insert(note);
    if (parent) await queries.notes.countReply(parent.id, 1);
    await recordContractEvent(queries, context, contract, 'note.created', at, { noteId: id });
    return note;
  });
}
