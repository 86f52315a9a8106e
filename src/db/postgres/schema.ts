import { defineTables } from '../tables.ts';
import * as columns from './columns.ts';

/** The tables of PostgreSQL, each exported by its name; migrations are generated from this. */
export const { customers, contracts, contributors, events, notes, noteEdits, documents, actions } =
  defineTables(columns);
