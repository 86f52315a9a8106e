import type { GraphQLResolveInfo } from 'graphql';
import type { Filter } from '../db/filters.ts';
import type { SortDirection, SortKey } from '../db/orders.ts';
import type { ListQueries, PageRequest } from '../db/pages.ts';
import type { ActionRow, ContractRow, CustomerRow, EventRow, NoteRow } from '../db/rows.ts';
import type { MaybePromise } from '../db/statements.ts';
import { encodeCursor } from './cursors.ts';
import { asLevel, forLevel, then } from './levels.ts';
import { type PageArguments, pageRequest } from './pageRequests.ts';

export type CustomerPage = Connection<CustomerRow>;
export type ContractPage = Connection<ContractRow>;
export type EventPage = Connection<EventRow>;
export type NotePage = Connection<NoteRow>;
export type ActionPage = Connection<ActionRow>;

interface ListArguments<Field, Conditions> extends PageArguments {
  where?: Filter<Conditions> | null;
  orderBy?: { field: Field; direction?: SortDirection } | null;
}

/** One page of a list. Edges, cursors and the count are made where they are selected. */
export class Connection<Row extends object> {
  readonly nodes: readonly Row[];
  readonly #request: PageRequest<string, never>;
  readonly #keys: readonly SortKey[];
  readonly #hasMore: boolean;
  readonly #count: () => MaybePromise<number>;

  /** `rows` as the database gave them: one more than the page has where the list goes on, the last row first where it reads backwards. */
  constructor(
    rows: readonly Row[],
    request: PageRequest<string, never>,
    keys: readonly SortKey[],
    count: () => MaybePromise<number>,
  ) {
    this.#hasMore = rows.length === request.limit;
    const nodes = this.#hasMore ? rows.slice(0, -1) : rows;
    this.nodes = request.backwards ? nodes.toReversed() : nodes;
    this.#request = request;
    this.#keys = keys;
    this.#count = count;
  }

  get edges() {
    return this.nodes.map((node) => ({ node, cursor: this.#cursorOf(node) }));
  }

  get pageInfo() {
    const { backwards, after, before, skip } = this.#request;
    const [first, last] = [this.nodes.at(0), this.nodes.at(-1)];
    return {
      hasNextPage: backwards ? before !== undefined : this.#hasMore,
      hasPreviousPage: backwards ? this.#hasMore : after !== undefined || skip > 0,
      startCursor: first ? this.#cursorOf(first) : null,
      endCursor: last ? this.#cursorOf(last) : null,
    };
  }

  count(): MaybePromise<number> {
    return this.#count();
  }

  #cursorOf(row: Row): string {
    return encodeCursor(this.#request.order, this.#keys, row);
  }
}

/** A page of a whole table. */
export function listAll<Row extends object, Field extends string, Conditions>(
  queries: Pick<ListQueries<Row, Field, never, Conditions>, 'keysOf' | 'page' | 'count'>,
  args: ListArguments<Field, Conditions>,
  defaultOrder: { field: Field; direction: SortDirection },
): MaybePromise<Connection<Row>> {
  const order = { ...defaultOrder, ...args.orderBy };
  const keys = queries.keysOf(order.field);
  const request = pageRequest(args, order, keys, args.where);
  const count = () => then(queries.count(args.where), ([row]) => row?.count ?? 0);
  return then(queries.page(request), (rows) => new Connection(asLevel(rows), request as never, keys, count));
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
  // The node of the document stands for the field with its arguments, which are the same for every row of the level.
  return forLevel(parent, info.fieldNodes[0], (parents) => {
    const order = { ...defaultOrder, ...args.orderBy };
    const keys = queries.keysOf(order.field);
    const request = pageRequest(args, order, keys, args.where);
    const parentKeys = parents.map(keyOf);
    const counting = {};
    const countOf = (parent: Parent) => () =>
      forLevel(parent, counting, () =>
        then(queries.countPerParent(relation, parentKeys, args.where), (rows) => rows.map((row) => row.count)),
      );
    return then(queries.pagePerParent(relation, parentKeys, request), (rows) => {
      const pages: Row[][] = parents.map(() => []);
      for (const row of asLevel(rows)) pages[row.parentIndex]?.push(row);
      return parents.map((parent, i) => new Connection(pages[i] as Row[], request as never, keys, countOf(parent)));
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
  return forLevel(child, info.fieldNodes[0], (children) => {
    const ids = children.map(idOf);
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return ids.map(() => null);
    return then(queries.byIds(wanted), (rows) => {
      const byId = new Map(asLevel(rows).map((row) => [row.id, row]));
      return ids.map((id) => (id === null ? null : (byId.get(id) ?? null)));
    });
  });
}
