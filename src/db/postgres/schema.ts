import { defineTables } from '../tables.ts';
import * as columns from './columns.ts';

/** The tables of PostgreSQL, each exported by its name: this is what migrations are generated from. */
export const { customers, contracts, contributors, events, notes, actions } = defineTables(columns);
