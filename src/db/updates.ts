import { and, eq, getTableName, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { columnsOfRows, placeholders, requireHit, type TableWithId } from './crud.ts';
import type { Dialect } from './dialect.ts';
import { internalColumnsOf, internalValues } from './internalColumns.ts';
import type { Session, Statement } from './statements.ts';

/** The maximum number of cached statements per table. */
const MAX_CACHED = 100;

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
  const cache = new Map<string, Statement>();
  function updating(names: readonly string[]): Statement {
    const form = names.join();
    const cached = cache.get(form);
    if (cached) return cached;
    const query = dialect.build.update(table).set(placeholders(names)).where(guard).returning({ id: table.id });
    if (cache.size >= MAX_CACHED) return dialect.compile(query, 'once');
    const statement = dialect.compile(query);
    cache.set(form, statement);
    return statement;
  }
  return (session) => async (before, after) => {
    const changed = names.filter((name) => before[name] !== after[name]);
    const alsoChanged = internalValues(internal, after, (field) => changed.includes(field));
    const values = { ...after, ...alsoChanged, readVersion: before.version };
    requireHit(await session.all(updating([...changed, ...Object.keys(alsoChanged)]), values));
  };
}
