import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT, PgTable } from 'drizzle-orm/pg-core';
import type { Statement, Use } from './statements.ts';
import type { Tables } from './tables.ts';

/** A page for each of many parents, in one statement. */
export interface PagePerParent {
  table: PgTable;
  columns: SQL;
  /** Which rows belong to the parent `"parent"."value"`, and which of them are asked for. */
  where: SQL;
  orderBy: SQL;
  limit: SQLWrapper;
  offset: SQLWrapper;
  /** Columns that tell something of each parent; one without rows then has a row of nulls. */
  ofParents?: SQL | undefined;
}

/** All that the queries need to know of an engine. */
export interface Dialect {
  readonly tables: Tables;
  /** Builds statements and runs none; typed as PostgreSQL, the stricter engine. */
  readonly build: Pick<PgDatabase<PgQueryResultHKT>, 'select' | 'insert' | 'update' | 'delete'>;
  compile<Row>(query: SQLWrapper, use?: Use): Statement<Row>;
  /** At the end of a select: nobody else changes these rows, or adds rows that refer to them, before the transaction ends. */
  readonly forUpdate: SQL;
  /** The same, but others may change the rows and add rows that refer to them: nobody removes them. */
  readonly forReference: SQL;
  /** A list as the value of one parameter, so that a list of any length is the same statement. */
  listParameter(list: readonly string[]): unknown;
  /** Whether a column has one of the values of a list parameter. */
  among(column: SQLWrapper, list: SQLWrapper): SQL;
  /** A table `"parent"` with a row for each element of a list parameter: its `"value"`, and `parentIndex`. */
  parents(list: SQLWrapper): SQL;
  /** The position of the parent in its list, from 0. */
  readonly parentIndex: SQL;
  /** The rows of every parent's page with their `parentIndex`, parent by parent, each page in order. */
  pagePerParent(parents: SQLWrapper, page: PagePerParent): SQL;
}
