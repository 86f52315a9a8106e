import { getTableName, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pg-proxy';
import type { Dialect } from '../dialect.ts';
import { statement } from '../statements.ts';
import * as tables from './schema.ts';

const syntax = new PgDialect();
// Counted from 1 by PostgreSQL.
const parentIndex = sql.raw('("parent"."key" - 1)');

/** PostgreSQL. List parameters are arrays. */
export const postgresDialect: Dialect = {
  tables,
  build: drizzle(() => Promise.reject(new Error('statements are built here, and run by sessions'))),
  compile: (query, use = 'often') => statement(syntax.sqlToQuery(query.getSQL()), use),
  listParameter: (list) => list,
  among: (column, list) => sql`${column} = any(${list})`,
  parents: (list) => sql`unnest(${list}::text[]) with ordinality as "parent" ("value", "key")`,
  parentIndex,
  pagePerParent: (parents, { table, columns, where, orderBy, limit, offset }) => sql`
    select ${parentIndex} as "parentIndex", ${columns}
    from unnest(${parents}::text[]) with ordinality as "parent" ("value", "key") cross join lateral (
      select ${columns} from ${table} where ${where} order by ${orderBy} limit ${limit} offset ${offset}
    ) as ${sql.identifier(getTableName(table))}
    order by ${parentIndex}, ${orderBy}`,
};
