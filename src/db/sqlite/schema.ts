import { defineTables } from '../tables.ts';
import { columns } from './columns.ts';

/** The tables of SQLite. */
export const tables = defineTables(columns);
