import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { commaSeparated } from '../commaSeparated.ts';
import type { Dialect } from '../dialect.ts';
import { insertAllQuery, type WholeRow } from '../insertAll.ts';
import { internalColumnsOf, internalValues } from '../internalColumns.ts';
import { LIMIT } from '../keyset.ts';
import type { Session } from '../statements.ts';
import type { Tables } from '../tables.ts';

export interface BulkQueries {
  /** Up to `limit` rows after `last`, in an order in which rows follow the rows they refer to. */
  after(last: WholeRow | undefined, limit: number): Promise<WholeRow[]>;
  insert(rows: readonly WholeRow[]): Promise<void>;
  /** The same for rows without their internal columns. */
  add(rows: readonly object[]): Promise<void>;
  count(): Promise<number>;
}

/** Every table but that of the feed's epoch: cursors into one database mean nothing in its copy. */
type DataTable = Exclude<keyof Tables, 'feed'>;

/** The columns that order a table, where that is not its id: a note follows the one that it answers. */
const KEYS: Partial<Record<DataTable, readonly string[]>> = {
  contributors: ['contractId', 'subject', 'since'],
  ledger: ['contractId', 'position'],
  changes: ['position'],
  notes: ['path'],
  idempotencyKeys: ['subject', 'key'],
};

/** Whole tables, for copying. No table refers to a later one in this order. */
export function bulkQueries(dialect: Dialect) {
  const { feed: _, ...copied } = dialect.tables;
  const tables = (Object.entries(copied) as [DataTable, PgTable][]).map(([name, table]) => {
    const columns = getTableColumns(table) as Record<string, PgColumn>;
    const key = (KEYS[name] ?? ['id']).map((column) => columns[column] as PgColumn);
    return [name, tableQueries(dialect, table, key)] as const;
  });
  return (session: Session) =>
    Object.fromEntries(tables.map(([name, queries]) => [name, queries(session)])) as Record<DataTable, BulkQueries>;
}

function tableQueries(dialect: Dialect, table: PgTable, key: readonly PgColumn[]) {
  const columns = commaSeparated(Object.values(getTableColumns(table)));
  const rowsWhere = (condition: SQL) =>
    dialect.compile<WholeRow>(sql`
      select ${columns} from ${table} where ${condition} order by ${commaSeparated(key)} limit ${LIMIT}`);
  const first = rowsWhere(sql`true`);
  const next = rowsWhere(
    sql`(${commaSeparated(key)}) > (${commaSeparated(key.map(({ name }) => sql.placeholder(name)))})`,
  );
  const insertAll = insertAllQuery(dialect, table);
  const internal = internalColumnsOf<object>(getTableName(table));
  const count = dialect.compile<{ count: number }>(sql`select count(*) as "count" from ${table}`);

  return (session: Session): BulkQueries => ({
    after: async (last, limit) => (last ? session.all(next, { ...last, limit }) : session.all(first, { limit })),
    insert: insertAll(session),
    add: (rows) => insertAll(session)(rows.map((row) => ({ ...row, ...internalValues(internal, row) }))),
    count: async () => (await session.all(count))[0]?.count ?? 0,
  });
}
