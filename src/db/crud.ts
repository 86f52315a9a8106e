import { and, eq, getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { commaSeparated } from './commaSeparated.ts';
import type { Dialect } from './dialect.ts';
import { internalColumnsOf, internalValues } from './internalColumns.ts';
import type { MaybePromise, Session } from './statements.ts';

export type TableWithId = PgTable & { id: PgColumn };

/** The columns of a table by name, without the internal ones. */
export function columnsOfRows(table: PgTable): Record<string, PgColumn> {
  const columns = Object.entries(getTableColumns(table)) as [string, PgColumn][];
  const internal = internalColumnsOf(getTableName(table));
  return Object.fromEntries(columns.filter(([name]) => !(name in internal)));
}

/** The named columns of a table, without internal ones; all if no names are given. */
export function rowColumns(table: PgTable, names?: readonly string[] | null): SQL {
  const columns = columnsOfRows(table);
  const wanted = names ? names.map((name) => columns[name]) : Object.values(columns);
  return commaSeparated(wanted);
}

export interface RowQueries<Row> {
  /** In no particular order; unknown ids are left out. */
  byIds(ids: readonly string[]): MaybePromise<Row[]>;
  find(id: string): Promise<Row | undefined>;
  /** The same; locks the row against changes and new references to it until the transaction ends. */
  findLocked(id: string): Promise<Row | undefined>;
  /** The same; locks the row against removal until the transaction ends. */
  findForReference(id: string): Promise<Row | undefined>;
  insert(row: Row): Promise<void>;
  /**
   * Removes a row if it is unchanged since it was read.
   * @throws ConcurrentChange if it is gone or at another version
   */
  remove(row: Row): Promise<void>;
}

/** Reads, inserts and removes single rows of a table. */
export function rowQueries<Row extends { id: string }>(
  dialect: Dialect,
  table: TableWithId & { version?: PgColumn },
): (session: Session) => RowQueries<Row> {
  const { build, compile } = dialect;
  const internal = internalColumnsOf<Row>(getTableName(table));
  const byIds = compile<Row>(
    sql`select ${rowColumns(table)} from ${table} where ${dialect.among(table.id, dialect.anyList(sql.placeholder('ids')))}`,
  );
  const findRow = sql`select ${rowColumns(table)} from ${table} where ${table.id} = ${sql.placeholder('id')}`;
  const find = compile<Row>(findRow);
  const findLocked = compile<Row>(sql`${findRow} ${dialect.forUpdate}`);
  const findForReference = compile<Row>(sql`${findRow} ${dialect.forReference}`);
  const insert = compile(build.insert(table).values(placeholders(Object.keys(getTableColumns(table)))));
  const isAsRead = table.version && eq(table.version, sql.placeholder('version'));
  const remove = compile(build.delete(table).where(and(eq(table.id, sql.placeholder('id')), isAsRead)));

  return (session) => ({
    byIds(ids) {
      // Often there is one, which an engine finds faster than a list of one.
      const [id] = ids;
      return ids.length === 1 ? session.all(find, { id }) : session.all(byIds, { ids: dialect.listParameter(ids) });
    },
    find: async (id) => (await session.all(find, { id }))[0],
    findLocked: async (id) => (await session.all(findLocked, { id }))[0],
    findForReference: async (id) => (await session.all(findForReference, { id }))[0],
    insert: async (row) => session.write(insert, { ...row, ...internalValues(internal, row) }),
    remove: async (row) => session.writeGuarded(remove, { ...row }),
  });
}

export function placeholders(names: readonly string[]): Record<string, never> {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name) as never]));
}
