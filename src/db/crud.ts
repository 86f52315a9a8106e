import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Dialect } from './dialect.ts';
import { ConcurrentChange } from './errors.ts';
import type { MaybePromise, Session } from './statements.ts';

type TableWithId = PgTable & { id: PgColumn };

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

/** Reading, adding and removing single rows of a table. `complete` adds the columns that are not part of a row. */
export function rowQueries<Row extends { id: string }>(
  dialect: Dialect,
  table: TableWithId,
  complete: (row: Row) => object = (row) => row,
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
      await session.all(insert, { ...complete(row) });
    },
    remove: async (id) => requireHit(await session.all(remove, { id })),
  });
}

/** Replaces a row, provided that it is still at the version that was read. */
export function updateQuery<Row extends { version: number }>(
  dialect: Dialect,
  table: TableWithId & { version: PgColumn },
  complete: (row: Row) => object,
): (session: Session) => (row: Row, readVersion: number) => Promise<void> {
  const changing = Object.keys(getTableColumns(table)).filter((name) => name !== 'id' && name !== 'createdAt');
  const guard = and(eq(table.id, sql.placeholder('id')), eq(table.version, sql.placeholder('readVersion')));
  const update = dialect.compile(
    dialect.build.update(table).set(placeholders(changing)).where(guard).returning({ id: table.id }),
  );
  return (session) => async (row, readVersion) =>
    requireHit(await session.all(update, { ...complete(row), readVersion }));
}

function requireHit(rows: unknown[]): void {
  if (rows.length === 0) throw new ConcurrentChange();
}

function placeholders(names: readonly string[]): Record<string, never> {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name) as never]));
}
