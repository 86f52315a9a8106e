import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { NodeType } from '../domain/ids.ts';
import type { ConditionHandlers, Filter, Reader } from './filters.ts';
import type { KeyValue, SortDirection, SortKey } from './orders.ts';
import type { MaybePromise } from './statements.ts';

/** A filter, and on whose behalf it is read. */
export interface Asked<Conditions> {
  where?: Filter<Conditions> | null | undefined;
  reader: Reader;
}

/** Which rows of a list are asked for, in which order. */
export interface PageRequest<Field extends string, Conditions> extends Asked<Conditions> {
  order: { field: Field; direction: SortDirection };
  /** The values of the order's keys at the row to read on from. */
  after?: readonly KeyValue[] | undefined;
  before?: readonly KeyValue[] | undefined;
  skip: number;
  limit: number;
  /** The columns that are needed; all where left out. */
  columns?: readonly string[] | null | undefined;
  /** Whether the rows next to the end are asked for. They then come last row first. */
  backwards: boolean;
  /** Whether it is asked if the list has rows that the cursors or `skip` leave out. */
  neighbours?: boolean;
}

/** What can be listed of one table. */
export interface ListSpec<Field extends string, Relation extends string, Conditions> {
  type: NodeType;
  table: PgTable;
  /** The keys of each order; the last one is unique. */
  orders: Readonly<Record<Field, Readonly<Record<SortDirection, readonly SortKey[]>>>>;
  /** For each kind of parent, which rows belong to it. */
  relations: Readonly<Record<Relation, (parent: SQL) => SQL>>;
  conditions: ConditionHandlers<Conditions>;
}

/** What each row tells of the list where that is asked. A page that is empty then has one row, whose `id` is null. */
export interface Neighbours {
  inFront?: unknown;
  behind?: unknown;
}

export interface ListQueries<Row, Field extends string, Relation extends string, Conditions> {
  /** What is listed. */
  readonly type: NodeType;
  keysOf(field: Field, direction: SortDirection): readonly SortKey[];
  /** @throws BadRequest where the filter makes no sense */
  check(asked: Asked<Conditions>): void;
  page(request: PageRequest<Field, Conditions>): MaybePromise<(Row & Neighbours)[]>;
  /** A page for each parent, in one statement; each row tells by `parentIndex` whose it is. */
  pagePerParent(
    relation: Relation,
    parents: readonly string[],
    request: PageRequest<Field, Conditions>,
  ): MaybePromise<(Row & Neighbours & { parentIndex: number })[]>;
  count(asked: Asked<Conditions>): MaybePromise<{ count: number }[]>;
  /** A count for each parent, in their order, in one statement. */
  countPerParent(
    relation: Relation,
    parents: readonly string[],
    asked: Asked<Conditions>,
  ): MaybePromise<{ count: number }[]>;
}
