import type { ApolloCache, Reference } from '@apollo/client';
import type { ModifierDetails } from '@apollo/client/cache';
import { connections } from '../../generated/client-schema.ts';
import { areLasting, meets, type ReadRow } from './conditions.ts';
import type { ListKey, StoredPages } from './pages.ts';

/** What happened to a row. */
export type Happened = 'created' | 'changed' | 'deleted';

interface Row {
  ref: Reference;
  happened: Happened;
}

/** The lists of one row of the cache, or of the root, that can hold a row of this type. */
export function listsOf(parentType: string, rowType: string): string[] {
  return Object.entries(connections[parentType] ?? {})
    .filter(([, { type }]) => type === rowType)
    .map(([field]) => field);
}

/**
 * Puts a row right in the lists of a parent, `ROOT_QUERY` or a row: adds it where it belongs, takes it out where it no
 * longer does, and counts it. A list for which that cannot be told is forgotten: Apollo Client then reads it again, if it is
 * on show.
 */
export function putRight(cache: ApolloCache, parent: { id: string; type: string; fields: string[] }, row: Row): void {
  const modify = (value: StoredPages, details: ModifierDetails) => {
    const order = connections[parent.type]?.[details.fieldName]?.order;
    return corrected(value, keyOf(details.storeFieldName), order, row, details);
  };
  const fields = Object.fromEntries(parent.fields.map((field) => [field, modify]));
  cache.modify({ id: parent.id, fields: fields as never });
}

function keyOf(storeFieldName: string): ListKey {
  return JSON.parse(storeFieldName.slice(storeFieldName.indexOf(':') + 1));
}

function corrected(
  list: StoredPages,
  { where, orderBy, skip }: ListKey,
  defaultOrder: ListKey['orderBy'],
  { ref, happened }: Row,
  { readField, DELETE }: ModifierDetails,
) {
  const read: ReadRow = (field, from) => readField({ fieldName: field, from: (from ?? ref) as Reference });
  const others = list.rows?.filter(({ node }) => node.__ref !== ref.__ref) ?? [];
  const wasHere = others.length < (list.rows?.length ?? 0);
  const { hasNextPage = !list.rows, hasPreviousPage = !list.rows } = list.pageInfo ?? {};
  const isWhole = !hasNextPage && !hasPreviousPage && !skip;
  const belongs = meets(read, where);

  if (happened === 'deleted') {
    if (wasHere) return counted({ ...list, rows: others }, -1);
    if (isWhole || belongs === false) return list;
    // It was on a page that is not here.
    return belongs && !skip ? counted(list, -1) : DELETE;
  }
  if (belongs === undefined) return DELETE;
  if (!wasHere && happened === 'changed' && !isWhole) {
    // Whether it was on a page that is not here, or is now, nobody can tell, unless that never changes.
    return areLasting(where) ? list : DELETE;
  }
  if (!belongs) return wasHere ? counted({ ...list, rows: others }, -1) : list;
  const place = placeOf(orderBy ?? defaultOrder);
  if (place === undefined) return wasHere ? list : DELETE;
  const isBeyond = (place === 0 && (hasPreviousPage || skip)) || (place === others.length && (hasNextPage || skip));
  const rows = isBeyond ? others : [...others.slice(0, place), { node: ref }, ...others.slice(place)];
  return counted({ ...list, rows: list.rows && rows }, wasHere ? 0 : 1);

  /** Where the row belongs among the others; undefined if the order is one that only the server knows. */
  function placeOf(order: ListKey['orderBy']): number | undefined {
    const field = order && SORTED_HERE[order.field];
    const key = field && timeOf(read(field));
    if (!field || key === undefined) return undefined;
    const times = others.map(({ node }) => timeOf(read(field, node)));
    if (times.includes(undefined)) return undefined;
    const place = times.findIndex(
      (time) => ((time as number) - Number(key)) * (order.direction === 'ASC' ? 1 : -1) > 0,
    );
    return place < 0 ? others.length : place;
  }
}

/** The orders that are those of a time; others depend on collations and currencies. */
const SORTED_HERE: Record<string, string> = {
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
  STATUS_SINCE: 'statusSince',
  OCCURRED_AT: 'occurredAt',
  ADDED_AT: 'addedAt',
  EDITED_AT: 'editedAt',
};

function timeOf(value: unknown): number | undefined {
  return typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : undefined;
}

function counted(list: StoredPages, change: number): StoredPages {
  return list.totalCount === undefined ? list : { ...list, totalCount: list.totalCount + change };
}
