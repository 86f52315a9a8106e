import { noteRow } from '../../commands/noteRowFactories.ts';
import type { ContractRow, NoteRow } from '../../db/rows.ts';
import { quote } from '../../domain/errors.ts';
import { MAX_THREAD_DEPTH } from '../../domain/threads.ts';
import { type Instant, instantAfter } from '../../domain/time.ts';
import { LIMITS } from '../../domain/validation.ts';
import { type FormerRow, idIn } from '../former/tables.ts';
import { IMPORT, type Person } from '../words/people.ts';
import type { ContractOf } from './contracts.ts';
import type { CustomerOf } from './customers.ts';
import { linesOf, personOf, timeOf } from './fields.ts';
import type { KeepRow } from './keptRows.ts';
import type { Planning } from './planning.ts';

/** How much later than it was written a note may be dated so that it follows the one it answers. */
const MAX_SHIFT_MS = 24 * 60 * 60 * 1_000;

interface Thread {
  note: NoteRow;
  parent: Thread | null;
}

/** Plans all notes. Those that name a parent of another contract, or none that there is, become top-level notes. */
export function planNotes(
  planning: Planning,
  formerRows: readonly FormerRow[],
  contractOf: ContractOf,
  customerOf: CustomerOf,
  keep: KeepRow,
): void {
  const { findings, rows } = planning;
  const formerById = new Map(formerRows.map((row) => [row.id, row]));
  const placed = new Map<FormerRow, Thread>();
  const beingPlaced = new Set<FormerRow>();

  function place(row: FormerRow, contract: ContractRow): Thread {
    const existing = placed.get(row);
    if (existing) return existing;
    beingPlaced.add(row);
    const by = personOf(planning, row, 'created_by');
    if (!by) findings.note(row, 'created_by is empty: the import stands for whoever it was');
    const at = timeOf(planning, row, 'created_at') ?? contract.createdAt;
    if (Date.parse(contract.createdAt) - Date.parse(at) > MAX_SHIFT_MS)
      findings.note(row, 'is older than its contract: perhaps it was on another one, which had the same id before');
    const parent = parentOf(row, contract, at);
    const note = planNote(planning, row, contract, parent?.note ?? null, by ?? IMPORT, at);
    beingPlaced.delete(row);
    if (parent) parent.note.replyCount++;
    rows.notes.push(note);
    keep({ row, customerId: contract.customerId, contractId: contract.id, at, by, targetId: note.id });
    const thread = { note, parent };
    placed.set(row, thread);
    return thread;
  }

  function parentOf(row: FormerRow, contract: ContractRow, at: Instant): Thread | null {
    const id = idIn(row, 'parent_comment_id');
    if (id === null) return null;
    const parent = formerById.get(id);
    const alone = (why: string) => {
      findings.note(row, `parent_comment_id ${quote(id)} is ${why}: the note becomes a top-level note`);
      return null;
    };
    if (!parent) return alone('no note that there is');
    if (contractOf(idIn(parent, 'contract_id')) !== contract) return alone('a note on another contract');
    if (beingPlaced.has(parent)) return alone('an answer to this note');
    let above = place(parent, contract);
    if (Date.parse(above.note.createdAt) - Date.parse(at) > MAX_SHIFT_MS) return alone('a note of a later day');
    if (above.note.depth < MAX_THREAD_DEPTH) return above;
    findings.note(row, `answers a note that is ${above.note.depth} answers deep: it answers one further up`);
    while (above.note.depth >= MAX_THREAD_DEPTH && above.parent) above = above.parent;
    return above;
  }

  for (const row of formerRows) {
    const contract = contractOf(idIn(row, 'contract_id'));
    if (contract) place(row, contract);
    else {
      findings.note(row, 'there is no such contract: it is kept as an event of the unknown customer');
      const at = timeOf(planning, row, 'created_at') ?? planning.now;
      keep({ row, customerId: customerOf(null).id, at, by: personOf(planning, row, 'created_by') });
    }
  }
}

function planNote(
  planning: Planning,
  row: FormerRow,
  contract: ContractRow,
  parent: NoteRow | null,
  actor: Person,
  writtenAt: Instant,
): NoteRow {
  const { findings, nextId } = planning;
  const at = parent ? instantAfter(parent.createdAt, writtenAt) : writtenAt;
  if (at !== writtenAt)
    findings.note(row, 'created_at is not after that of the note it answers: it is dated just after it');
  const body = linesOf(planning, row, 'body', LIMITS.body);
  if (body === null) findings.note(row, 'body is empty: the note says so');
  const editedAt = timeOf(planning, row, 'edited_at');
  const note = noteRow(nextId('Note', at), contract.id, parent, body ?? '(no text)', { actor, at });
  return {
    ...note,
    editedAt,
    editNote: linesOf(planning, row, 'edit_note', LIMITS.reason),
    version: editedAt === null ? 1 : 2,
    updatedAt: editedAt !== null && editedAt > at ? editedAt : at,
  };
}
