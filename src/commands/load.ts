import type { Queries } from '../db/queries/index.ts';
import type { ActionRow, ContractRow, CustomerRow, EventRow, NoteRow } from '../db/rows.ts';
import { notFound } from '../domain/errors.ts';
import { type NodeType, typeOfId } from '../domain/ids.ts';

interface Finder<Row> {
  find(id: string): Promise<Row | undefined>;
}

/** @throws Refusal `NOT_FOUND`, also for what is no id of this type */
async function load<Row>(rows: Finder<Row>, type: NodeType, id: string, field: string): Promise<Row> {
  const row = typeOfId(id) === type ? await rows.find(id) : undefined;
  if (!row) throw notFound(type.toLowerCase(), id, ['input', field]);
  return row;
}

export const loadCustomer = (queries: Queries, id: string, field = 'id'): Promise<CustomerRow> =>
  load(queries.customers, 'Customer', id, field);
export const loadContract = (queries: Queries, id: string, field = 'id'): Promise<ContractRow> =>
  load(queries.contracts, 'Contract', id, field);
export const loadEvent = (queries: Queries, id: string, field = 'id'): Promise<EventRow> =>
  load(queries.events, 'Event', id, field);
export const loadNote = (queries: Queries, id: string, field = 'id'): Promise<NoteRow> =>
  load(queries.notes, 'Note', id, field);
export const loadAction = (queries: Queries, id: string, field = 'id'): Promise<ActionRow> =>
  load(queries.actions, 'Action', id, field);
