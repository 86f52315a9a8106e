import { defineTables } from '../tables.ts';
import * as columns from './columns.ts';

/** The tables of PostgreSQL. */
export const tables = defineTables(columns);
