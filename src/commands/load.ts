import type { Queries } from '../db/queries/index.ts';
import type { ActionRow, ContractRow, CustomerRow, EventRow, NoteRow } from '../db/rows.ts';
import { notFound } from '../domain/errors.ts';
import { type NodeType, typeOfId } from '../domain/ids.ts';

type Find<Row> = (id: string) => Promise<Row | undefined>;

/** @throws DomainError `NOT_FOUND`, also if `id` is malformed or of another type */
async function load<Row>(find: Find<Row>, type: NodeType, id: string, field: string): Promise<Row> {
  const row = typeOfId(id) === type ? await find(id) : undefined;
  if (!row) throw notFound(type.toLowerCase(), id, ['input', field]);
  return row;
}

export const loadCustomer = (queries: Queries, id: string, field = 'id'): Promise<CustomerRow> =>
  load(queries.customers.find, 'Customer', id, field);
export const loadContract = (queries: Queries, id: string, field = 'id'): Promise<ContractRow> =>
  load(queries.contracts.find, 'Contract', id, field);
export const loadEvent = (queries: Queries, id: string, field = 'id'): Promise<EventRow> =>
  load(queries.events.find, 'Event', id, field);
export const loadNote = (queries: Queries, id: string, field = 'id'): Promise<NoteRow> =>
  load(queries.notes.find, 'Note', id, field);
export const loadAction = (queries: Queries, id: string, field = 'id'): Promise<ActionRow> =>
  load(queries.actions.find, 'Action', id, field);

/**
 * The contract of a note that is about to be changed, locked against deletion. Must be locked before the note is written:
 * deleting notes locks the contract first, then the notes, and the opposite order could deadlock.
 */
export const loadKeptContract = (queries: Queries, id: string, field = 'id'): Promise<ContractRow> =>
  load(queries.contracts.findKept, 'Contract', id, field);

/** A contract, locked against changes and new notes until the transaction ends. */
export const loadLockedContract = (queries: Queries, id: string, field = 'id'): Promise<ContractRow> =>
  load(queries.contracts.findLocked, 'Contract', id, field);
