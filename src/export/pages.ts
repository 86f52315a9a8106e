import type { Filter, Reader } from '../db/filters.ts';
import type { KeyValue, Order } from '../db/orders.ts';
import { type ConditionsOf, type OrderFieldOf, type Queries, queriesOf } from '../db/queries/index.ts';
import type { RowOf } from '../db/rows.ts';
import type { NodeType } from '../domain/nouns.ts';

/** Rows per page: few, since on SQLite other requests wait until a page has been read and written. */
export const ROWS_PER_PAGE = 200;

/** What an export reads from. */
export interface ExportSource {
  readonly queries: Queries;
  readonly reader: Reader;
  /** Waits until the budget affords a page of so many points. */
  ready(points: number): Promise<void>;
}

/** Which rows of a noun, in which order. */
export interface RowsOf<Type extends NodeType> {
  readonly type: Type;
  readonly where: Filter<ConditionsOf<Type>> | null | undefined;
  readonly order: Order<OrderFieldOf<Type>>;
  /** The columns of the table to read; null for all. */
  readonly columns: readonly string[] | null;
  /** The points that a page costs. */
  readonly points: number;
}

/**
 * All rows, a keyset page at a time. Of rows that stay in their place in the order, each comes exactly once, whatever
 * else is written meanwhile.
 * @throws BadRequest if the filter is invalid
 */
export async function* pagesOf<Type extends NodeType>(
  { type, where, order, columns, points }: RowsOf<Type>,
  { queries, reader, ready }: ExportSource,
): AsyncGenerator<RowOf<Type>[]> {
  const list = queriesOf(queries, type);
  const keys = list.keysOf(order.field, order.direction);
  const all = { order, where, reader, skip: 0, limit: ROWS_PER_PAGE, backwards: false };
  const request = { ...all, columns: columns && [...new Set([...columns, ...keys.map(({ column }) => column)])] };
  let after: KeyValue[] | undefined;
  for (;;) {
    await ready(points);
    const rows = await list.page({ ...request, after });
    const last = rows.at(-1);
    if (last) yield rows;
    if (!last || rows.length < ROWS_PER_PAGE) return;
    after = keys.map((key) => key.valueIn(last));
  }
}
