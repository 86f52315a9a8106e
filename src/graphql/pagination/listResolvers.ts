import type { GraphQLResolveInfo } from 'graphql';
import type { Reader } from '../../db/filters.ts';
import type { ListQueries } from '../../db/listTypes.ts';
import type { MaybePromise } from '../../db/statements.ts';
import { countRows } from '../../observability/requestRecord.ts';
import { asBatch, loadForBatch, mapMaybePromise } from '../batching/batches.ts';
import { fieldKey } from '../batching/related.ts';
import { Connection } from './connection.ts';
import { DEFAULT_PAGE_SIZES } from './pageArguments.ts';
import { isNeeded, type ListArguments, pageOf } from './pageRequest.ts';

/** A page of a whole table. */
export function listAll<Row extends { id: string }, Field extends string, Conditions>(
  info: GraphQLResolveInfo,
  context: { reader: Reader },
  queries: ListQueries<Row, Field, never, Conditions>,
  args: ListArguments<Field, Conditions>,
): MaybePromise<Connection<Row>> {
  const { size, keys, request } = pageOf(info, context, queries, args, DEFAULT_PAGE_SIZES.root);
  const count = () => mapMaybePromise(queries.count(request), ([row]) => row?.count ?? 0);
  const rows = isNeeded(request) ? queries.page(request) : [];
  return mapMaybePromise(rows, (found) => {
    // Rows that the filter discards are read, too: counts at least a full page.
    countRows(args.where && isNeeded(request) ? Math.max(found.length, request.limit) : found.length);
    const page = new Connection<Row>(found, size, request, keys, count);
    asBatch(page.nodes);
    return page;
  });
}

/** A parent row, the relation to its rows, and the arguments of the list. */
interface ListOf<Parent, Row, Field extends string, Relation extends string, Conditions> {
  parent: Parent;
  info: GraphQLResolveInfo;
  context: { reader: Reader };
  queries: ListQueries<Row, Field, Relation, Conditions>;
  relation: NoInfer<Relation>;
  /** The key of the parent that its children refer to. */
  keyOf(parent: Parent): string;
  args: ListArguments<Field, Conditions>;
}

/** A page of the rows that belong to a row, fetched for the row's whole batch at once. */
export function listOf<
  Parent extends object,
  Row extends { id: string },
  Field extends string,
  Relation extends string,
  Conditions,
>({
  parent,
  info,
  context,
  queries,
  relation,
  keyOf,
  args,
}: ListOf<Parent, Row, Field, Relation, Conditions>): MaybePromise<Connection<Row>> {
  return loadForBatch(parent, fieldKey(info), (parents) => {
    const { size, keys, request } = pageOf(info, context, queries, args, DEFAULT_PAGE_SIZES.nested);
    const parentKeys = parents.map(keyOf);
    const counting = {};
    const countOf = (parent: Parent) => () =>
      loadForBatch(parent, counting, () =>
        mapMaybePromise(queries.countPerParent(relation, parentKeys, request), (rows) => rows.map((row) => row.count)),
      );
    const rows = isNeeded(request) ? queries.pagePerParent(relation, parentKeys, request) : [];
    return mapMaybePromise(rows, (found) => {
      countRows(found.length);
      let end = 0;
      const connections = parents.map((parent, i) => {
        // Rows are grouped by parent.
        const start = end;
        while (found[end]?.parentIndex === i) end++;
        return new Connection<Row>(found.slice(start, end), size, request, keys, countOf(parent));
      });
      // Rows outside the pages, read only for `pageInfo`, do not join the batch: nothing is fetched for them.
      const isExact = request.limit === size && !request.neighbors;
      asBatch(isExact ? found : connections.flatMap(({ nodes }) => nodes));
      return connections;
    });
  });
}
