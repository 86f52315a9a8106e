import { getTableName, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pg-proxy';
import type { Dialect, Page } from '../dialect.ts';
import { MAX_LIMIT } from '../keyset.ts';
import { statement } from '../statements.ts';
import { outbox } from './outbox.ts';
import { tables } from './schema.ts';

const syntax = new PgDialect();
// PostgreSQL counts from 1.
const parentIndex = sql.raw('("parent"."key" - 1)');
/** No part of a type that is cast to. */
const COLLATION = / COLLATE .*/;
const CROSS = sql.raw('cross');
const LEFT = sql.raw('left');

/**
 * PostgreSQL keeps the plan of a statement only where no value promises a cheaper one. So it is not to see, in statements that
 * are prepared, how long lists and pages are: sub-selects hide that. `MAX_LIMIT` is what it may rely on.
 */
const anyList = (list: SQLWrapper) => sql`(select ${list}::text[])`;

/** The outer select only cuts off rows, which keeps their order: one of its own would make it read all of them. */
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
  compile: (query, use = 'often') => statement(syntax.sqlToQuery(query.getSQL()), use),
  forUpdate: sql`for update`,
  forReference: sql`for key share`,
  writesAlone: false,
  listParameter: (list) => list,
  rowsOfLists: (columns) => {
    const lists = columns.map(([list, type]) => sql`${list}::${sql.raw(type.replace(COLLATION, ''))}[]`);
    return sql`unnest(${sql.join(lists, sql`, `)})`;
  },
  jsonText: (column, key) => sql`${column}::json ->> ${sql.raw(`'${key}'`)}`,
  groupKey: (columns) => sql.join([...columns], sql`, `),
  // It joins many rows by a hash table.
  sortedForJoin: () => sql``,
  instant: (value) => sql`${value}::timestamptz`,
  milliseconds: (from, to) => sql`cast(extract(epoch from ${to} - ${from}) * 1000 as bigint)`,
  median: (column) => sql`percentile_cont(0.5) within group (order by ${column})`,
  ninthDecile: (column) => sql`percentile_disc(0.9) within group (order by ${column})`,
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
