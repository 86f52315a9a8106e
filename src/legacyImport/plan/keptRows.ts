import type { EventRow } from '../../db/rows.ts';
import { MAX_PAYLOAD_BYTES } from '../../domain/events.ts';
import type { Instant } from '../../domain/time.ts';
import type { FormerRow, FormerTable } from '../former/tables.ts';
import type { Person } from '../words/people.ts';
import { splitTexts } from './parts.ts';
import type { Planning } from './planning.ts';

/** A former row that is to be kept as it was, as an event, and where it belongs. */
export interface Kept {
  readonly row: FormerRow;
  readonly customerId: string;
  readonly at: Instant;
  readonly contractId?: string | null;
  readonly by?: Person | null;
  /** The id of what the row became. */
  readonly targetId?: string | null;
  /** What the event says in fields of its own. */
  readonly details?: Partial<EventRow>;
  /** The columns that are in these fields, unchanged. */
  readonly columnsInFields?: readonly string[];
  /** What its payload says beside the row, if there is room. */
  readonly facts?: object;
  /** Fields that go on in events of their own, which belong to this one. */
  readonly continuations?: readonly Continued[];
}

/** A piece of a value that is longer than its field: what the payload says of it, and the field. */
export interface Continued {
  readonly part: object;
  readonly field: Partial<EventRow>;
}

export type KeepRow = (kept: Kept) => void;

const TYPES: Readonly<Record<FormerTable, string>> = {
  customers: 'legacy.customer',
  contracts: 'legacy.contract',
  notes: 'legacy.note',
  actions: 'legacy.action',
  events: 'legacy.event',
};

/** What an event has in no field unless `details` says so. */
const NO_DETAILS = { description: null, channel: null, correlationId: null, ipAddress: null, userAgent: null };

/**
 * The events that keep a former row: every value as it was, so that nothing is lost whatever became of it. A row of more
 * than 16 KiB takes several.
 */
export function eventsOf(planning: Planning, kept: Kept): EventRow[] {
  const { nextId, now } = planning;
  const { row, customerId, contractId = null, by = null, targetId = null, at, details = {}, continuations = [] } = kept;
  // Former events were recorded when they happened, all others are by the import.
  const createdAt = row.table === 'events' ? at : now;
  const common: Omit<EventRow, 'id' | 'payload'> = {
    customerId,
    contractId,
    type: details.type ?? TYPES[row.table],
    ...NO_DETAILS,
    actorId: by?.subject ?? null,
    actorName: by?.name ?? null,
    targetId,
    occurredAt: at,
    createdAt,
  };
  const [main, ...parts] = payloadsOf(planning, kept);
  const event = (payload: string, fields: Partial<EventRow> = {}): EventRow => ({
    id: nextId('Event', createdAt),
    ...common,
    ...fields,
    payload,
  });
  const { table, id } = row;
  return [
    event(main, details),
    ...parts.map((payload) => event(payload)),
    ...continuations.map(({ part, field }) => event(JSON.stringify({ table, id, ...part }), field)),
  ];
}

function payloadsOf(
  { findings }: Planning,
  { row, columnsInFields = [], facts }: Kept,
): [main: string, ...parts: string[]] {
  const notes = findings.notesOf(row);
  const payload = {
    table: row.table,
    id: row.id,
    row: remainingColumns(row, columnsInFields),
    ...(notes.length > 0 && { notes }),
  };
  const whole = JSON.stringify({ ...payload, ...facts });
  return Buffer.byteLength(whole) <= MAX_PAYLOAD_BYTES ? [whole] : splitTexts(payload, MAX_PAYLOAD_BYTES);
}

function remainingColumns({ original }: FormerRow, columnsInFields: readonly string[]): FormerRow['original'] {
  return (
    original && Object.fromEntries(Object.entries(original).filter(([column]) => !columnsInFields.includes(column)))
  );
}
