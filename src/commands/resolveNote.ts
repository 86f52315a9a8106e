import type { NoteRow } from '../db/rows.ts';
import { requireTopLevel } from '../domain/threads.ts';
import type { Instant } from '../domain/time.ts';
import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { load, loadContractForReference } from './load.ts';
import { afterResolution, afterUnresolution } from './noteRowFactories.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  expectedVersion?: number | null;
}

/** Marks the thread of a top-level note as resolved; returns the note unchanged if it is. */
export function resolveNote(context: CommandContext, input: Input): Promise<NoteRow> {
  const { actor } = context;
  return changeResolution(context, input, 'note.resolved', (before, at) => afterResolution(before, { actor, at }));
}

/** Takes that back; returns the note unchanged if it is not resolved. */
export function unresolveNote(context: CommandContext, input: Input): Promise<NoteRow> {
  return changeResolution(context, input, 'note.unresolved', afterUnresolution);
}

async function changeResolution(
  context: CommandContext,
  { id, expectedVersion }: Input,
  event: 'note.resolved' | 'note.unresolved',
  after: (before: NoteRow, at: Instant) => NoteRow,
): Promise<NoteRow> {
  return transact(context, async (queries) => {
    const before = await load(queries, 'Note', id);
    requireTopLevel(before, ['input', 'id']);
    requireVersion('note', before, expectedVersion);
    const isResolved = before.resolvedAt !== null;
    if (isResolved === (event === 'note.resolved')) return before;

    const contract = await loadContractForReference(queries, before.contractId);
    const at = context.clock.now(before.updatedAt);
    const note = after(before, at);
    await queries.notes.update(before, note);
    await recordContractEvent(queries, context, contract, event, at, { noteId: id });
    return note;
  });
}
