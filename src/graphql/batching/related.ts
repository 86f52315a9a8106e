import { type GraphQLAbstractType, type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import type { RowQueries } from '../../db/crud.ts';
import type { Reader } from '../../db/filters.ts';
import type { ListQueries } from '../../db/listTypes.ts';
import type { Order } from '../../db/orders.ts';
import { type Queries, queriesOf } from '../../db/queries/index.ts';
import type { RowOf } from '../../db/rows.ts';
import type { MaybePromise } from '../../db/statements.ts';
import { typeOfId } from '../../domain/ids.ts';
import type { NodeType } from '../../domain/nouns.ts';
import { countRows } from '../../observability/requestRecord.ts';
import { asBatch, loadForBatch, mapMaybePromise } from './batches.ts';

/** The number of rows that belong to a row, counted for the whole batch at once. */
export function countOf<Parent extends { id: string }, Relation extends string>(
  parent: Parent,
  info: GraphQLResolveInfo,
  { reader }: { reader: Reader },
  queries: Pick<ListQueries<never, never, Relation, never>, 'countPerParent'>,
  relation: NoInfer<Relation>,
): MaybePromise<number> {
  return loadForBatch(parent, fieldKey(info), (parents) => {
    const ids = parents.map(({ id }) => id);
    const counts = queries.countPerParent(relation, ids, { reader });
    return mapMaybePromise(counts, (rows) => rows.map((row) => row.count));
  });
}

/** The first of the rows that belong to a row, fetched for the whole batch at once; null if there is none. */
export function firstOf<
  Parent extends { id: string },
  Row extends { id: string },
  Field extends string,
  Relation extends string,
>(
  parent: Parent,
  info: GraphQLResolveInfo,
  { reader }: { reader: Reader },
  queries: Pick<ListQueries<Row, Field, Relation, never>, 'pagePerParent'>,
  relation: NoInfer<Relation>,
  order: Order<NoInfer<Field>>,
): MaybePromise<Row | null> {
  return loadForBatch(parent, fieldKey(info), (parents) => {
    const ids = parents.map(({ id }) => id);
    const request = { order, skip: 0, limit: 1, backwards: false, reader };
    return mapMaybePromise(queries.pagePerParent(relation, ids, request), (rows) => {
      countRows(rows.length);
      const byParent = new Map(asBatch(rows).map((row) => [row.parentIndex, row]));
      return parents.map((_, i) => byParent.get(i) ?? null);
    });
  });
}

/** The row that another one belongs to, fetched for the whole batch at once; null if there is none. */
export function belongsTo<Child extends object, Row extends { id: string }>(
  child: Child,
  info: GraphQLResolveInfo,
  queries: Pick<RowQueries<Row>, 'byIds'>,
  idOf: (child: Child) => string | null,
): MaybePromise<Row | null> {
  return loadForBatch(child, fieldKey(info), (children) => {
    const ids = children.map(idOf);
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return ids.map(() => null);
    return mapMaybePromise(batchOf(queries, wanted), (rows) => {
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => (id === null ? null : (byId.get(id) ?? null)));
    });
  });
}

/**
 * The row of any noun that another one refers to, fetched for the whole batch at once, by one statement for each type;
 * null if there is none, or if its type is not one that the field returns.
 */
export function refersTo<Child extends object>(
  child: Child,
  info: GraphQLResolveInfo,
  read: Queries,
  idOf: (child: Child) => string | null,
): MaybePromise<RowOf<NodeType> | null> {
  return loadForBatch(child, fieldKey(info), (children) => {
    const ids = children.map(idOf);
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const fetched = [...Map.groupBy(wanted, typeOfId)].map(([type, idsOfType]) =>
      type && returns(info, type) ? batchOf<RowOf<NodeType>>(queriesOf(read, type), idsOfType) : [],
    );
    return mapMaybePromise(all(fetched), (rows) => {
      const byId = new Map(rows.flat().map((row) => [row.id, row]));
      return ids.map((id) => (id === null ? null : (byId.get(id) ?? null)));
    });
  });
}

/** Whether a field of an abstract type may return rows of this type. */
function returns({ schema, returnType }: GraphQLResolveInfo, type: NodeType): boolean {
  return schema.isSubType(getNamedType(returnType) as GraphQLAbstractType, schema.getType(type) as GraphQLObjectType);
}

/** The rows with these ids, as a batch. */
function batchOf<Row extends { id: string }>(
  queries: Pick<RowQueries<Row>, 'byIds'>,
  ids: readonly string[],
): MaybePromise<Row[]> {
  return mapMaybePromise(queries.byIds(ids), (rows) => {
    countRows(rows.length);
    return asBatch(rows);
  });
}

/** All values, synchronously unless any of them is a promise. */
function all<T>(values: readonly MaybePromise<T>[]): MaybePromise<readonly T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);
}

/** Identifies a field with its arguments and selection: its nodes, which are the same for every row of a batch. */
export function fieldKey({ fieldNodes }: GraphQLResolveInfo): unknown {
  return fieldNodes.length === 1 ? fieldNodes[0] : fieldNodes;
}
