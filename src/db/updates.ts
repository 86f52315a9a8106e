import { and, eq, getTableName, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { columnsOfRows, placeholders, type TableWithId } from './crud.ts';
import type { Dialect } from './dialect.ts';
import { internalColumnsOf, internalValues } from './internalColumns.ts';
import { statementCache } from './statementCache.ts';
import type { Session } from './statements.ts';

/** The maximum number of cached statements per table. */
const MAX_STATEMENTS = 100;

/**
 * Writes the columns that differ between two states of a row, if it is still at the first one's version. An engine
 * updates the indexes of every assigned column, even if its value is the same: writing all would cost twice as much.
 */
export function updateQuery<Row extends { id: string; version: number }>(
  dialect: Dialect,
  table: TableWithId & { version: PgColumn },
): (session: Session) => (before: Row, after: Row) => Promise<void> {
  const internal = internalColumnsOf<Row>(getTableName(table));
  const names = Object.keys(columnsOfRows(table)) as (keyof Row & string)[];
  const guard = and(eq(table.id, sql.placeholder('id')), eq(table.version, sql.placeholder('readVersion')));
  // Commands change few combinations of columns, but a client may edit any of them.
  const statements = statementCache(dialect, MAX_STATEMENTS);
  const updateOf = (columns: readonly string[]) =>
    statements.get(columns.join(), () => dialect.build.update(table).set(placeholders(columns)).where(guard));
  return (session) => async (before, after) => {
    const changed = names.filter((name) => before[name] !== after[name]);
    const alsoChanged = internalValues(internal, after, (field) => changed.includes(field));
    const values = { ...after, ...alsoChanged, readVersion: before.version };
    await session.writeGuarded(updateOf([...changed, ...Object.keys(alsoChanged)]), values);
  };
}
