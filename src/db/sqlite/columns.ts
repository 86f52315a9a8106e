import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Columns } from '../tables/columnTypes.ts';

/**
 * The SQLite column types under the names that the tables use. They are typed as those of PostgreSQL,
 * the stricter dialect, so that tables and queries are written and type-checked once.
 */
export const columns = {
  table: sqliteTable,
  text: () => text(),
  enumText: () => text(),
  safeInteger: () => integer(),
  integer: () => integer(),
  instant: () => text(),
  day: () => text(),
  index,
  uniqueIndex,
  primaryKey,
  check,
} as unknown as Columns;
