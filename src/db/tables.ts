import { defineActions } from './tables/actions.ts';
import type { Columns } from './tables/columnTypes.ts';
import { defineContracts } from './tables/contracts.ts';
import { defineContributors } from './tables/contributors.ts';
import { defineCustomers } from './tables/customers.ts';
import { defineDocuments } from './tables/documents.ts';
import { defineEvents } from './tables/events.ts';
import { defineNoteEdits } from './tables/noteEdits.ts';
import { defineNotes } from './tables/notes.ts';

export type Tables = ReturnType<typeof defineTables>;

/**
 * Every table, defined once for all dialects. Columns are named after the GraphQL fields they answer, so that a row
 * from the driver is the parent of its fields. Every list that can be paged has an index in its order.
 */
export function defineTables(columns: Columns) {
  const customers = defineCustomers(columns);
  const contracts = defineContracts(columns, customers);
  const contributors = defineContributors(columns, contracts);
  const events = defineEvents(columns, customers, contracts);
  const notes = defineNotes(columns, contracts);
  const noteEdits = defineNoteEdits(columns, notes);
  const documents = defineDocuments(columns, contracts);
  const actions = defineActions(columns, contracts);
  return { customers, contracts, contributors, events, notes, noteEdits, documents, actions };
}
