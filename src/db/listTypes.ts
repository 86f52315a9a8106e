import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { NodeType } from '../domain/nouns.ts';
import type { ConditionHandlers, Filter, Reader } from './filters.ts';
import type { KeyValue, Order, SortKey } from './orders.ts';
import type { MaybePromise } from './statements.ts';
import type { SortDirection } from './tables/parts.ts';

/** A filter, and the user it is evaluated for. */
export interface FilterRequest<Conditions> {
  where?: Filter<Conditions> | null | undefined;
  reader: Reader;
}

/** Which rows of a list to read, and in which order. */
export interface PageRequest<Field extends string, Conditions> extends FilterRequest<Conditions> {
  order: Order<Field>;
  /** The sort key values of the row to continue after. */
  after?: readonly KeyValue[] | undefined;
  before?: readonly KeyValue[] | undefined;
  skip: number;
  limit: number;
  /** The columns to read; all if omitted. */
  columns?: readonly string[] | null | undefined;
  /** Whether to read from the end of the list; rows are then returned in reverse order. */
  backwards: boolean;
  /** Whether to report if the cursors or `skip` exclude any rows. */
  neighbors?: boolean;
}

/** How a table can be listed. */
export interface ListSpec<Field extends string, Relation extends string, Conditions> {
  type: NodeType;
  table: PgTable;
  /** The sort keys of each order; the last one is unique. */
  orders: Readonly<Record<Field, Readonly<Record<SortDirection, readonly SortKey[]>>>>;
  /** For each kind of parent, the condition that selects its rows. */
  relations: Readonly<Record<Relation, (parent: SQL) => SQL>>;
  conditions: ConditionHandlers<Conditions>;
}

/**
 * On each row if requested: whether rows precede or follow the page. An empty page then has one row, with a null `id`.
 */
export interface Neighbors {
  rowsBefore?: unknown;
  rowsAfter?: unknown;
}

export interface ListQueries<Row, Field extends string, Relation extends string, Conditions> {
  /** The type of the listed rows. */
  readonly type: NodeType;
  keysOf(field: Field, direction: SortDirection): readonly SortKey[];
  /** @throws BadRequest if the filter is invalid */
  validateFilter(request: FilterRequest<Conditions>): void;
  page(request: PageRequest<Field, Conditions>): MaybePromise<(Row & Neighbors)[]>;
  /** A page for each parent, in one statement; `parentIndex` tells which parent a row belongs to. */
  pagePerParent(
    relation: Relation,
    parents: readonly string[],
    request: PageRequest<Field, Conditions>,
  ): MaybePromise<(Row & Neighbors & { parentIndex: number })[]>;
  count(request: FilterRequest<Conditions>): MaybePromise<{ count: number }[]>;
  /** A count for each parent, in the given order, in one statement. */
  countPerParent(
    relation: Relation,
    parents: readonly string[],
    request: FilterRequest<Conditions>,
  ): MaybePromise<{ count: number }[]>;
}
