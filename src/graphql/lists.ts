import type { GraphQLResolveInfo } from 'graphql';
import type { Filter } from '../db/filters.ts';
import type { SortDirection } from '../db/orders.ts';
import type { ListQueries, PageRequest } from '../db/pages.ts';
import type { MaybePromise } from '../db/statements.ts';
import { Connection } from './connections.ts';
import { asLevel, forLevel, then } from './levels.ts';
import { type PageArguments, pageBounds, pageSize } from './pageRequests.ts';
import { pageSelection } from './selections.ts';

interface ListArguments<Field, Conditions> extends PageArguments {
  where?: Filter<Conditions> | null;
  orderBy?: { field: Field; direction?: SortDirection } | null;
}

/** A page of a whole table. */
export function listAll<Row extends object, Field extends string, Conditions>(
  info: GraphQLResolveInfo,
  queries: ListQueries<Row, Field, never, Conditions>,
  args: ListArguments<Field, Conditions>,
  defaultOrder: { field: Field; direction: SortDirection },
): MaybePromise<Connection<Row>> {
  const { size, keys, request } = pageOf(info, queries, args, defaultOrder);
  const count = () => then(queries.count(args.where), ([row]) => row?.count ?? 0);
  const rows = request.columns ? queries.page(request) : [];
  return then(rows, (found) => new Connection(asLevel(found), size, request as never, keys, count));
}

/** A page of what belongs to a row, fetched for the whole level of the row at once. `keyOf` is what children know their parent by. */
export function listOf<
  Parent extends object,
  Row extends object,
  Field extends string,
  Relation extends string,
  Conditions,
>(
  parent: Parent,
  info: GraphQLResolveInfo,
  queries: ListQueries<Row, Field, Relation, Conditions>,
  relation: NoInfer<Relation>,
  keyOf: (parent: Parent) => string,
  args: ListArguments<Field, Conditions>,
  defaultOrder: { field: Field; direction: SortDirection },
): MaybePromise<Connection<Row>> {
  return forLevel(parent, fieldKey(info), (parents) => {
    const { size, keys, request } = pageOf(info, queries, args, defaultOrder);
    const parentKeys = parents.map(keyOf);
    const counting = {};
    const countOf = (parent: Parent) => () =>
      forLevel(parent, counting, () =>
        then(queries.countPerParent(relation, parentKeys, args.where), (rows) => rows.map((row) => row.count)),
      );
    const rows = request.columns ? queries.pagePerParent(relation, parentKeys, request) : [];
    return then(rows, (found) => {
      asLevel(found);
      let end = 0;
      return parents.map((parent, i) => {
        // They come parent by parent.
        const start = end;
        while (found[end]?.parentIndex === i) end++;
        return new Connection(found.slice(start, end), size, request as never, keys, countOf(parent));
      });
    });
  });
}

/** What to ask of the database for the page that a field is asked for. */
function pageOf<Field extends string, Conditions>(
  info: GraphQLResolveInfo,
  queries: Pick<ListQueries<never, Field, never, Conditions>, 'type' | 'keysOf'>,
  args: ListArguments<Field, Conditions>,
  defaultOrder: { field: Field; direction: SortDirection },
) {
  const order = { ...defaultOrder, ...args.orderBy };
  const keys = queries.keysOf(order.field);
  const { columns, places } = pageSelection(info, queries.type);
  const size = pageSize(args);
  const request: PageRequest<Field, Conditions> = {
    ...pageBounds(args, order, keys),
    order,
    where: args.where,
    // One row more tells whether the list goes on.
    limit: places ? size + 1 : size,
    columns: columns && [...new Set([...columns, ...keys.map((key) => key.column)])],
  };
  return { size, keys, request };
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
      const byId = new Map(asLevel(rows).map((row) => [row.id, row]));
      return ids.map((id) => (id === null ? null : (byId.get(id) ?? null)));
    });
  });
}

/** What stands for a field with its arguments and all that is selected of it, which are the same for every row of a level. */
function fieldKey({ fieldNodes }: GraphQLResolveInfo): unknown {
  return fieldNodes.length === 1 ? fieldNodes[0] : fieldNodes;
}
