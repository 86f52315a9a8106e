import { defineTables } from '../tables.ts';
import { columns } from './columns.ts';

/** The tables of SQLite, each exported by its name: this is what migrations are generated from. */
export const { customers, contracts, contributors, events, notes, actions } = defineTables(columns);
