import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { PgColumn, PgDatabase, PgQueryResultHKT, PgTable } from 'drizzle-orm/pg-core';
import type { Statement, Use } from './statements.ts';
import type { Tables } from './tables.ts';

/** The first rows of a table, in an order. */
export interface Page {
  table: PgTable;
  /** Those of the order are among them. */
  columns: SQL;
  where: SQL;
  orderBy: SQL;
  /** At most `MAX_LIMIT`. */
  limit: SQLWrapper;
  /** How many of them to leave out; none if undefined. */
  offset: SQLWrapper | undefined;
}

/** A page for each of many parents, in one statement. Its condition selects the rows of the parent `"parent"."value"`. */
interface PagePerParent extends Page {
  /** Columns computed per parent; a parent without rows then gets a row of nulls. */
  parentColumns?: SQL | undefined;
}

/** Everything the queries need to know about an engine. */
export interface Dialect {
  readonly tables: Tables;
  /** Where changes wait for their number; null if they get one as they are written. */
  readonly outbox: (PgTable & { id: PgColumn }) | null;
  /** Builds statements without running them; typed as PostgreSQL, the stricter engine. */
  readonly build: Pick<PgDatabase<PgQueryResultHKT>, 'select' | 'insert' | 'update' | 'delete'>;
  compile<Row>(query: SQLWrapper, use?: Use): Statement<Row>;
  /** Appended to a select: locks its rows against changes and new references to them until the transaction ends. */
  readonly forUpdate: SQL;
  /** The same, but only against removal: others may change the rows and add references to them. */
  readonly forReference: SQL;
  /** Whether a transaction keeps all others from writing from its beginning, not only from changing the same rows. */
  readonly writesAlone: boolean;
  /** A list as one parameter, so that the statement is the same for any length. */
  listParameter(list: readonly string[]): unknown;
  /**
   * A table whose columns are list parameters, each with its type; null where a statement costs no round trip, so that nothing is
   * gained by one for many rows.
   */
  readonly rowsOfLists: ((columns: readonly (readonly [list: SQLWrapper, type: string])[]) => SQL) | null;
  /** The text under a key of the JSON object in a text column; null if there is none. */
  jsonText(column: SQLWrapper, key: string): SQL;
  /** What to group by for a group for each combination of values, where no index has them in order. They can be selected. */
  groupKey(columns: readonly SQL[]): SQL;
  /**
   * Appended to a materialized select whose rows are then joined: sorts them by the column they are joined by, where an engine
   * looks up each row of the other table, and finds those in the order of their index many times faster.
   */
  sortedForJoin(column: SQLWrapper): SQL;
  /** An instant as a value of a column, where nothing else tells its type. */
  instant(value: SQLWrapper): SQL;
  /** Milliseconds from one instant to another, as an integer. */
  milliseconds(from: SQLWrapper, to: SQLWrapper): SQL;
  /** The aggregate of numbers in the middle, or the mean of the two there. */
  median(column: SQLWrapper): SQL;
  /** The aggregate of the lowest number that nine of ten do not exceed. */
  ninthDecile(column: SQLWrapper): SQL;
  /** A text parameter whose value does not matter to the plan of a statement, so that it is planned once. */
  anyText(value: SQLWrapper): SQL;
  /** A list parameter whose values do not matter to the plan of a statement, so that it is planned once. */
  anyList(list: SQLWrapper): SQL;
  /** Whether a column has one of the values of a list parameter. */
  among(column: SQLWrapper, list: SQLWrapper): SQL;
  /** A table `"parent"` with a row for each element of a list parameter: its `"value"`, and `parentIndex`. */
  parents(list: SQLWrapper): SQL;
  /** The position of the parent in its list, from 0. */
  readonly parentIndex: SQL;
  /**
   * A table `"period"` of the time between each instant of a list parameter and the next: its `"index"`, from 0, its
   * `"start"` and its `"end"`. The last instant starts a period without an end.
   */
  periods(borders: SQLWrapper): SQL;
  /** Selects a page. */
  page(page: Page): SQL;
  /** The rows of every parent's page with their `parentIndex`, ordered by parent, then in page order. */
  pagePerParent(parents: SQLWrapper, page: PagePerParent): SQL;
}
