import type { GraphQLResolveInfo } from 'graphql';
import type { Filter } from '../db/filters.ts';
import type { SortDirection } from '../db/orders.ts';
import type { ListQueries, PageRequest } from '../db/pages.ts';
import type { MaybePromise } from '../db/statements.ts';
import { Connection } from './connections.ts';
import { type Context, readerOf } from './context.ts';
import { asLevel, forLevel, then } from './levels.ts';
import { DEFAULT_PAGE_SIZES, type PageArguments, pageBounds, pageSize } from './pageRequests.ts';
import { countRows } from './requests.ts';
import { pageSelection } from './selections.ts';

interface Order<Field> {
  field: Field;
  direction: SortDirection;
}

interface ListArguments<Field, Conditions> extends PageArguments {
  where?: Filter<Conditions> | null;
  orderBy?: Order<Field> | null;
}

/** A page of a whole table. */
export function listAll<Row extends { id: string }, Field extends string, Conditions>(
  info: GraphQLResolveInfo,
  context: Context,
  queries: ListQueries<Row, Field, never, Conditions>,
  args: ListArguments<Field, Conditions>,
  defaultOrder: Order<Field>,
): MaybePromise<Connection<Row>> {
  const { size, keys, request } = pageOf(info, context, queries, args, defaultOrder, DEFAULT_PAGE_SIZES.root);
  const count = () => then(queries.count(request), ([row]) => row?.count ?? 0);
  const rows = isNeeded(request) ? queries.page(request) : [];
  return then(rows, (found) => {
    const page = new Connection<Row>(countRows(found), size, request, keys, count);
    asLevel(page.nodes);
    return page;
  });
}

/** A page of what belongs to a row, fetched for the whole level of the row at once. `keyOf` is what children know their parent by. */
export function listOf<
  Parent extends object,
  Row extends { id: string },
  Field extends string,
  Relation extends string,
  Conditions,
>(
  parent: Parent,
  info: GraphQLResolveInfo,
  context: Context,
  queries: ListQueries<Row, Field, Relation, Conditions>,
  relation: NoInfer<Relation>,
  keyOf: (parent: Parent) => string,
  args: ListArguments<Field, Conditions>,
  defaultOrder: Order<Field>,
): MaybePromise<Connection<Row>> {
  return forLevel(parent, fieldKey(info), (parents) => {
    const { size, keys, request } = pageOf(info, context, queries, args, defaultOrder, DEFAULT_PAGE_SIZES.nested);
    const parentKeys = parents.map(keyOf);
    const counting = {};
    const countOf = (parent: Parent) => () =>
      forLevel(parent, counting, () =>
        then(queries.countPerParent(relation, parentKeys, request), (rows) => rows.map((row) => row.count)),
      );
    const rows = isNeeded(request) ? queries.pagePerParent(relation, parentKeys, request) : [];
    return then(rows, (found) => {
      countRows(found);
      let end = 0;
      const connections = parents.map((parent, i) => {
        // They come parent by parent.
        const start = end;
        while (found[end]?.parentIndex === i) end++;
        return new Connection<Row>(found.slice(start, end), size, request, keys, countOf(parent));
      });
      // Rows beyond the pages, which only tell of the list around them, have nothing fetched for them.
      const isExact = request.limit === size && !request.neighbours;
      asLevel(isExact ? found : connections.flatMap(({ nodes }) => nodes));
      return connections;
    });
  });
}

/** What to ask of the database for the page that a field is asked for. */
function pageOf<Field extends string, Conditions>(
  info: GraphQLResolveInfo,
  context: Context,
  queries: Pick<ListQueries<never, Field, never, Conditions>, 'type' | 'keysOf'>,
  args: ListArguments<Field, Conditions>,
  defaultOrder: Order<Field>,
  defaultSize: number,
) {
  const order = args.orderBy ?? defaultOrder;
  const keys = queries.keysOf(order.field, order.direction);
  const { columns, hasNext, hasPrevious } = pageSelection(info, queries.type);
  const size = pageSize(args, defaultSize);
  const bounds = pageBounds(args, order, keys);
  const request: PageRequest<Field, Conditions> = {
    ...bounds,
    order,
    where: args.where,
    reader: readerOf(context),
    // One row more tells whether the list goes on.
    limit: (bounds.backwards ? hasPrevious : hasNext) ? size + 1 : size,
    columns: columns && [...new Set([...columns, ...keys.map((key) => key.column)])],
    neighbours:
      (hasPrevious && (bounds.after !== undefined || bounds.skip > 0)) || (hasNext && bounds.before !== undefined),
  };
  return { size, keys, request };
}

/** Whether the database has to be asked at all. */
function isNeeded({
  columns,
  limit,
  neighbours,
}: Pick<PageRequest<string, never>, 'columns' | 'limit' | 'neighbours'>): boolean {
  return Boolean(columns) && (limit > 0 || neighbours === true);
}

/** How many rows belong to a row, counted for the whole level at once. */
export function countOf<Parent extends { id: string }, Relation extends string>(
  parent: Parent,
  info: GraphQLResolveInfo,
  context: Context,
  queries: Pick<ListQueries<never, never, Relation, never>, 'countPerParent'>,
  relation: NoInfer<Relation>,
): MaybePromise<number> {
  return forLevel(parent, fieldKey(info), (parents) => {
    const ids = parents.map(({ id }) => id);
    const counts = queries.countPerParent(relation, ids, { reader: readerOf(context) });
    return then(counts, (rows) => rows.map((row) => row.count));
  });
}

/** The first of the rows that belong to a row, fetched for the whole level at once; null where there is none. */
export function firstOf<
  Parent extends { id: string },
  Row extends { id: string },
  Field extends string,
  Relation extends string,
>(
  parent: Parent,
  info: GraphQLResolveInfo,
  context: Context,
  queries: Pick<ListQueries<Row, Field, Relation, never>, 'pagePerParent'>,
  relation: NoInfer<Relation>,
  order: Order<NoInfer<Field>>,
): MaybePromise<Row | null> {
  return forLevel(parent, fieldKey(info), (parents) => {
    const ids = parents.map(({ id }) => id);
    const request = { order, skip: 0, limit: 1, backwards: false, reader: readerOf(context) };
    return then(queries.pagePerParent(relation, ids, request), (rows) => {
      const byParent = new Map(asLevel(countRows(rows)).map((row) => [row.parentIndex, row]));
      return parents.map((_, i) => byParent.get(i) ?? null);
    });
  });
}

/** The row that another one belongs to, fetched for the whole level at once; null where there is none. */
export function belongsTo<Child extends object, Row extends { id: string }>(
  child: Child,
  info: GraphQLResolveInfo,
  queries: { byIds(ids: readonly string[]): MaybePromise<Row[]> },
  idOf: (child: Child) => string | null,
): MaybePromise<Row | null> {
  return forLevel(child, fieldKey(info), (children) => {
    const ids = children.map(idOf);
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return ids.map(() => null);
    return then(queries.byIds(wanted), (rows) => {
      const byId = new Map(asLevel(countRows(rows)).map((row) => [row.id, row]));
      return ids.map((id) => (id === null ? null : (byId.get(id) ?? null)));
    });
  });
}

/** What stands for a field with its arguments and all that is selected of it, which are the same for every row of a level. */
function fieldKey({ fieldNodes }: GraphQLResolveInfo): unknown {
  return fieldNodes.length === 1 ? fieldNodes[0] : fieldNodes;
}
