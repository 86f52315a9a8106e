import { getTableColumns, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { placeholders } from './crud.ts';
import type { Dialect } from './dialect.ts';
import type { Session } from './statements.ts';

/** A row with every column of its table, by column name. */
export type WholeRow = Record<string, string | number | null>;

/**
 * Inserts any number of rows: on PostgreSQL by one statement, to which each column is a list, on SQLite, where a statement costs
 * no round trip, by one for each row.
 */
export function insertAllQuery(
  { build, compile, rowsOfLists }: Dialect,
  table: PgTable,
): (session: Session) => (rows: readonly WholeRow[]) => Promise<void> {
  const columns = Object.entries(getTableColumns(table)) as [name: string, PgColumn][];
  const names = columns.map(([name]) => name);
  if (rowsOfLists) {
    const list = sql.join(
      names.map((name) => sql.identifier(name)),
      sql`, `,
    );
    const lists = rowsOfLists(columns.map(([name, column]) => [sql.placeholder(name), column.getSQLType()]));
    const insert = compile(sql`insert into ${table} (${list}) select * from ${lists}`);
    const listsOf = (rows: readonly WholeRow[]) =>
      Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
    return (session) => async (rows) => session.write(insert, listsOf(rows));
  }
  const insert = compile(build.insert(table).values(placeholders(names) as never));
  return (session) => async (rows) => {
    for (const row of rows) await session.write(insert, row);
  };
}
