import type { NoteRow } from '../db/rows.ts';
import { requireTopLevel } from '../domain/threads.ts';
import { type Instant, instantAfter } from '../domain/time.ts';
import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { load, loadContractForReference } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  expectedVersion?: number | null;
}

type Resolution = Pick<NoteRow, 'resolvedAt' | 'resolvedById' | 'resolvedByName'>;

/** Marks the thread of a top-level note as resolved; returns the note unchanged if it is. */
export function resolveNote(context: CommandContext, input: Input): Promise<NoteRow> {
  const { subject, name } = context.actor;
  const by = { resolvedById: subject, resolvedByName: name };
  return changeResolution(context, input, 'note.resolved', (at) => ({ resolvedAt: at, ...by }));
}

/** Takes that back; returns the note unchanged if it is not resolved. */
export function unresolveNote(context: CommandContext, input: Input): Promise<NoteRow> {
  const none = { resolvedAt: null, resolvedById: null, resolvedByName: null };
  return changeResolution(context, input, 'note.unresolved', () => none);
}

async function changeResolution(
  context: CommandContext,
  { id, expectedVersion }: Input,
  event: 'note.resolved' | 'note.unresolved',
  resolutionAt: (at: Instant) => Resolution,
): Promise<NoteRow> {
  return transact(context, async (queries) => {
    const before = await load(queries, 'Note', id);
    requireTopLevel(before, ['input', 'id']);
    requireVersion('note', before, expectedVersion);
    const isResolved = before.resolvedAt !== null;
    if (isResolved === (event === 'note.resolved')) return before;

    const contract = await loadContractForReference(queries, before.contractId);
    const at = instantAfter(before.updatedAt, context.clock.now());
    const note = { ...before, ...resolutionAt(at), version: before.version + 1, updatedAt: at };
    await queries.notes.update(before, note);
    await recordContractEvent(queries, context, contract, event, at, { noteId: id });
    return note;
  });
}
