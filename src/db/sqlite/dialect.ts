import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { commaSeparated } from '../commaSeparated.ts';
import type { Dialect, Page } from '../dialect.ts';
import { statement } from '../statements.ts';
import { tables } from './schema.ts';

const syntax = new SQLiteSyncDialect();
/**
 * SQLite plans a statement anew whenever a parameter has another value that is compared with an indexed column, which takes longer than
 * most statements do. The plus, which changes no value, hides that it is a parameter.
 */
const plannedOnce = Object.assign(new SQLiteSyncDialect(), { escapeParam: () => '+?' });
const parentIndex = sql.raw('"parent"."key"');
const CROSS = sql.raw('cross');
const LEFT = sql.raw('left');

const inRange = ({ orderBy, limit, offset }: Pick<Page, 'orderBy' | 'limit' | 'offset'>) =>
  sql`order by ${orderBy} limit ${limit} ${offset ? sql`offset ${offset}` : sql``}`;

/** SQLite. List parameters are JSON arrays, so that one prepared statement serves a list of any length. */
export const sqliteDialect: Dialect = {
  tables,
  // A single writer numbers its changes as it writes them.
  outbox: null,
  build: drizzle.mock() as unknown as Dialect['build'],
  compile: (query, use = 'often') =>
    statement(() => (use === 'once' ? syntax : plannedOnce).sqlToQuery(query.getSQL()), use),
  // Not needed with a single writer.
  forUpdate: sql``,
  forReference: sql``,
  writesAlone: true,
  listParameter: (list) => JSON.stringify(list),
  rowsOfLists: null,
  jsonText: (column, key) => sql`${column} ->> ${sql.raw(`'${key}'`)}`,
  // One text, as SQLite sorts that far faster than several columns that mostly agree in the first ones.
  groupKey: (columns) => sql`json_array(${commaSeparated(columns)})`,
  // The plus keeps it from reading all rows in the order of an index.
  sortedForJoin: (column) => sql`order by +${column}`,
  instant: (value) => sql`${value}`,
  milliseconds: (from, to) =>
    sql`cast(round((unixepoch(${to}, 'subsec') - unixepoch(${from}, 'subsec')) * 1000) as integer)`,
  median: (column) => sql`percentile_cont(${column}, 0.5)`,
  // Wanted of n values in order is the one with floor(n / 10) above it. SQLite gives the one with floor(share * (n - 1)) below it: with
  // the share 0.9 that is right if n is a multiple of ten, and in all other cases with 0.1 of the values in reverse order.
  ninthDecile: (column) => sql`
    case when count(${column}) % 10 = 0 then percentile_disc(${column}, 0.9) else -percentile_disc(-${column}, 0.1) end`,
  // For statements that run once, in which parameters can be seen.
  anyText: (value) => sql`+${value}`,
  anyList: (list) => sql`${list}`,
  among: (column, list) => sql`${column} in (select "value" from json_each(${list}))`,
  parents: (list) => sql`json_each(${list}) as "parent"`,
  parentIndex,
  periods: (borders) => sql`
    (select "key" as "index", "value" as "start", lead("value") over (order by "key") as "end"
    from json_each(${borders})) as "period"`,
  page: ({ table, columns, where, ...range }) => sql`select ${columns} from ${table} where ${where} ${inRange(range)}`,
  // SQLite has no LATERAL: the sub-select finds the rows of each page by index, the join fetches them.
  pagePerParent: (parents, { table, columns, where, parentColumns, ...range }) => sql`
    select ${parentIndex} as "parentIndex", ${parentColumns ? sql`${parentColumns}, ` : sql``}${columns}
    from json_each(${parents}) as "parent" ${parentColumns ? LEFT : CROSS} join ${table} on ${table}.rowid in (
      select ${table}.rowid from ${table} where ${where} ${inRange(range)})
    order by ${parentIndex}, ${range.orderBy}`,
};
