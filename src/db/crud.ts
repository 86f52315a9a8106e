import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Dialect } from './dialect.ts';
import { ConcurrentChange } from './errors.ts';
import { searchable } from './search.ts';
import type { MaybePromise, Session } from './statements.ts';

export type TableWithId = PgTable & { id: PgColumn };
/** The columns of a row that hold text. */
export type TextOf<Row> = { [Name in keyof Row]: Row[Name] extends string | null ? Name : never }[keyof Row] & string;

/** Those columns of a table, by name, that are asked for; where none are, all but those that are there for searching alone. */
export function rowColumns(table: PgTable, names?: readonly string[] | null): SQL {
  const { searchText: _, ...columns } = getTableColumns(table) as Record<string, PgColumn>;
  const wanted = names ? names.map((name) => columns[name]) : Object.values(columns);
  return sql.join(
    wanted.map((column) => sql`${column}`),
    sql`, `,
  );
}

export interface RowQueries<Row> {
  /** In no particular order; ids that are nobody's are left out. */
  byIds(ids: readonly string[]): MaybePromise<Row[]>;
  find(id: string): Promise<Row | undefined>;
  insert(row: Row): Promise<void>;
  /** @throws ConcurrentChange where the row is gone already */
  remove(id: string): Promise<void>;
}

/** Reading, adding and removing single rows of a table, which are found by the texts in `searched`. */
export function rowQueries<Row extends { id: string }>(
  dialect: Dialect,
  table: TableWithId,
  searched: readonly TextOf<Row>[] = [],
): (session: Session) => RowQueries<Row> {
  const { build, compile } = dialect;
  const byIds = compile<Row>(
    sql`select ${rowColumns(table)} from ${table} where ${dialect.among(table.id, sql`${sql.placeholder('ids')}`)}`,
  );
  const find = compile<Row>(
    sql`select ${rowColumns(table)} from ${table} where ${table.id} = ${sql.placeholder('id')}`,
  );
  const insert = compile(build.insert(table).values(placeholders(Object.keys(getTableColumns(table)))));
  const remove = compile(
    build
      .delete(table)
      .where(eq(table.id, sql.placeholder('id')))
      .returning({ id: table.id }),
  );

  return (session) => ({
    byIds: (ids) => session.all(byIds, { ids: dialect.listParameter(ids) }),
    find: async (id) => (await session.all(find, { id }))[0],
    insert: async (row) => {
      await session.all(insert, searched.length > 0 ? { ...row, searchText: searchTextOf(row, searched) } : { ...row });
    },
    remove: async (id) => requireHit(await session.all(remove, { id })),
  });
}

/** What a row is found by. */
export function searchTextOf<Row>(row: Row, searched: readonly TextOf<Row>[]): string {
  return searchable(...searched.map((name) => row[name] as string | null));
}

export function requireHit(rows: unknown[]): void {
  if (rows.length === 0) throw new ConcurrentChange();
}

export function placeholders(names: readonly string[]): Record<string, never> {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name) as never]));
}
