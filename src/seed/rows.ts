import type { Queries } from '../db/queries/index.ts';
import type { ActionRow, ContractRow, ContributorRow, CustomerRow, EventRow, NoteRow } from '../db/rows.ts';

/** Rows of every table. */
export interface Rows {
  customers: CustomerRow[];
  contracts: ContractRow[];
  contributors: ContributorRow[];
  notes: NoteRow[];
  actions: ActionRow[];
  events: EventRow[];
}

/** Writes rows in an order in which they follow the rows they refer to. */
export async function insertRows(queries: Queries, rows: Partial<Rows>): Promise<void> {
  for (const row of rows.customers ?? []) await queries.customers.insert(row);
  for (const row of rows.contracts ?? []) await queries.contracts.insert(row);
  for (const row of rows.contributors ?? []) await queries.contributors.add(row);
  for (const row of rows.notes ?? []) await queries.notes.insert(row);
  for (const row of rows.actions ?? []) await queries.actions.insert(row);
  for (const row of rows.events ?? []) await queries.events.insert(row);
}
