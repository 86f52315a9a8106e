import { getTableName, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pg-proxy';
import { commaSeparated } from '../commaSeparated.ts';
import type { Dialect, Page } from '../dialect.ts';
import { MAX_LIMIT } from '../keyset.ts';
import { statement } from '../statements.ts';
import { outbox } from './outbox.ts';
import { tables } from './schema.ts';

const syntax = new PgDialect();
// PostgreSQL counts from 1.
const parentIndex = sql.raw('("parent"."key" - 1)');
/** Not allowed in the type of a cast. */
const COLLATION = / COLLATE .*/;
const CROSS = sql.raw('cross');
const LEFT = sql.raw('left');

/**
 * PostgreSQL keeps the plan of a prepared statement only if the values of parameters do not promise a cheaper one. Sub-selects hide
 * from it how long lists and pages are; `MAX_LIMIT` is all that it may rely on.
 */
const anyList = (list: SQLWrapper) => sql`(select ${list}::text[])`;

/** The outer select only cuts off rows, which keeps their order. With an `order by`, it would read all of them. */
function page({ table, columns, where, orderBy, limit, offset }: Page): SQL {
  return sql`
    select * from (
      select ${columns} from ${table} where ${where} order by ${orderBy} limit ${sql.raw(String(MAX_LIMIT))} ${offset ? sql`offset ${offset}` : sql``}
    ) as ${sql.identifier(getTableName(table))} limit (select ${limit})`;
}

/** PostgreSQL. List parameters are arrays. */
export const postgresDialect: Dialect = {
  tables,
  outbox,
  build: drizzle(() => Promise.reject(new Error('statements are built here, and run by sessions'))),
  compile: (query, use = 'often') => statement(() => syntax.sqlToQuery(query.getSQL()), use),
  forUpdate: sql`for update`,
  forReference: sql`for key share`,
  writesAlone: false,
  listParameter: (list) => list,
  rowsOfLists: (columns) => {
    const lists = columns.map(([list, type]) => sql`${list}::${sql.raw(type.replace(COLLATION, ''))}[]`);
    return sql`unnest(${commaSeparated(lists)})`;
  },
  jsonText: (column, key) => sql`${column}::json ->> ${sql.raw(`'${key}'`)}`,
  groupKey: commaSeparated,
  // PostgreSQL joins many rows by a hash table.
  sortedForJoin: () => sql``,
  instant: (value) => sql`${value}::timestamptz`,
  milliseconds: (from, to) => sql`cast(extract(epoch from ${to} - ${from}) * 1000 as bigint)`,
  median: (column) => sql`percentile_cont(0.5) within group (order by ${column})`,
  ninthDecile: (column) => sql`percentile_disc(0.9) within group (order by ${column})`,
  anyText: (value) => sql`(select ${value}::text)`,
  anyList: (list) => sql`${anyList(list)}::text[]`,
  among: (column, list) => sql`${column} = any(${list})`,
  parents: (list) => sql`unnest(${anyList(list)}) with ordinality as "parent" ("value", "key")`,
  parentIndex,
  periods: (borders) => sql`
    (select "key" - 1 as "index", "value" as "start", lead("value") over (order by "key") as "end"
    from unnest(${borders}::timestamptz[]) with ordinality as "border" ("value", "key")) as "period"`,
  page,
  pagePerParent: (parents, { parentColumns, ...of }) => sql`
    select ${parentIndex} as "parentIndex", ${parentColumns ? sql`${parentColumns}, ` : sql``}${of.columns}
    from unnest(${anyList(parents)}) with ordinality as "parent" ("value", "key") ${parentColumns ? LEFT : CROSS} join lateral (
      ${page(of)}
    ) as ${sql.identifier(getTableName(of.table))} ${parentColumns ? sql`on true` : sql``}
    order by ${parentIndex}, ${of.orderBy}`,
};
