import { getTableColumns, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { commaSeparated } from './commaSeparated.ts';
import { placeholders } from './crud.ts';
import type { Dialect } from './dialect.ts';
import type { Session } from './statements.ts';

/** A row with every column of its table, by column name. */
export type WholeRow = Record<string, string | number | null>;

/** The most rows of one statement, so that it takes far less time than a statement may. */
const ROWS_PER_STATEMENT = 500;

/**
 * Inserts any number of rows: on PostgreSQL by statements to which each column is a list, on SQLite, where a statement costs no
 * round trip, by one for each row.
 */
export function insertAllQuery(
  { build, compile, rowsOfLists }: Dialect,
  table: PgTable,
): (session: Session) => (rows: readonly WholeRow[]) => Promise<void> {
  const columns = Object.entries(getTableColumns(table)) as [name: string, PgColumn][];
  const names = columns.map(([name]) => name);
  if (rowsOfLists) {
    const list = commaSeparated(names.map((name) => sql.identifier(name)));
    const lists = rowsOfLists(columns.map(([name, column]) => [sql.placeholder(name), column.getSQLType()]));
    const insert = compile(sql`insert into ${table} (${list}) select * from ${lists}`);
    const listsOf = (rows: readonly WholeRow[]) =>
      Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
    return (session) => async (rows) => {
      for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
        await session.write(insert, listsOf(rows.slice(start, start + ROWS_PER_STATEMENT)));
      }
    };
  }
  const insert = compile(build.insert(table).values(placeholders(names) as never));
  return (session) => async (rows) => {
    for (const row of rows) await session.write(insert, row);
  };
}
