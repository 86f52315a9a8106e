import { defineTables } from '../tables.ts';
import { columns } from './columns.ts';

/** The tables of SQLite, each exported by its name; migrations are generated from this. */
export const { customers, contracts, contributors, events, notes, noteEdits, documents, actions } =
  defineTables(columns);
