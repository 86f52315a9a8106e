import { type ApolloCache, isReference } from '@apollo/client';
import { connections, possibleTypes } from '../../generated/client-schema.ts';
import { type Happened, listsOf, putRight } from './lists.ts';
import type { StoredPages } from './pages.ts';
import { placeInThreads } from './threads.ts';

/** What the cache has to know of a row to find it. */
export interface RowId {
  __typename: string;
  id: string;
}

/** What a row belongs to, by the field that names it, and the list there that holds it. */
const HOLDERS: Record<string, Record<string, { type: string; list: string }>> = {
  Contract: { customer: { type: 'Customer', list: 'contracts' } },
  Event: { customer: { type: 'Customer', list: 'events' }, contract: { type: 'Contract', list: 'events' } },
  Note: { contract: { type: 'Contract', list: 'notes' }, parent: { type: 'Note', list: 'replies' } },
  Action: { contract: { type: 'Contract', list: 'actions' } },
  ContractDocument: { contract: { type: 'Contract', list: 'documents' } },
  ContractFlag: { contract: { type: 'Contract', list: 'flags' } },
};

/** What was dealt with, as it may be told of again: by the answer to a mutation, and by the change that it made. */
const dealtWith = new WeakMap<ApolloCache, Set<string>>();
const REMEMBERED = 1_000;

export function isRow(value: unknown): value is RowId {
  const { __typename = '', id } = (value ?? {}) as Partial<RowId>;
  return typeof id === 'string' && (possibleTypes.Node ?? []).includes(__typename);
}

/**
 * Puts a row that the cache has right in the lists of the root and of what it belongs to: what the row itself names, or else
 * what `belongsTo` does, by the same fields.
 */
export function placeRow(cache: ApolloCache, row: RowId, happened: Happened, belongsTo: Record<string, string> = {}) {
  const { __typename } = row;
  const id = cache.identify({ ...row }) ?? '';
  const isNews = happened !== 'created' || isFirstTime(cache, `created ${id}`);
  const placed = { ref: { __ref: id }, happened: isNews ? happened : ('changed' as const) };
  putRight(cache, { id: 'ROOT_QUERY', type: 'Query', fields: listsOf('Query', __typename) }, placed);
  const { parent, ...others } = { ...belongsTo, ...referencesOf(cache, id) };
  // A reply is in no list of its contract.
  for (const [field, holder] of Object.entries(parent ? { parent } : others)) {
    const { type, list } = HOLDERS[__typename]?.[field] ?? {};
    if (type && list) putRight(cache, { id: holder, type, fields: [list] }, placed);
  }
  if (parent && happened === 'created' && isNews) placeInThreads(cache, id, parent);
}

/** Takes a row out of all lists, and out of the cache. Returns the rows whose lists held it, the nearest one first. */
export function removeRow(cache: ApolloCache, row: RowId): string[] {
  const { __typename } = row;
  const id = cache.identify({ ...row }) ?? '';
  if (!isFirstTime(cache, `deleted ${id}`)) return [];
  const removed = { ref: { __ref: id }, happened: 'deleted' as const };
  putRight(cache, { id: 'ROOT_QUERY', type: 'Query', fields: listsOf('Query', __typename) }, removed);
  const holders = holdersOf(cache, id, __typename);
  for (const holder of holders) {
    const type = typeOf(holder);
    putRight(cache, { id: holder, type, fields: listsOf(type, __typename) }, removed);
  }
  unlink(cache, id);
  cache.evict({ id });
  return holders;
}

/** Events outlive what they are about, and no longer refer to it. */
function unlink(cache: ApolloCache, id: string): void {
  const toNull = (value: unknown) => (isReference(value) && value.__ref === id ? null : value);
  for (const event of Object.keys(cache.extract(true) as object)) {
    if (typeOf(event) === 'Event') cache.modify({ id: event, fields: { contract: toNull, target: toNull } as never });
  }
}

/** Forgets all lists of the root with rows of these types: those on show are read again. */
export function forgetLists(cache: ApolloCache, types: readonly string[]): void {
  for (const [fieldName, { type }] of Object.entries(connections.Query ?? {})) {
    if (types.includes(type)) cache.evict({ id: 'ROOT_QUERY', fieldName });
  }
}

export function typeOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** The rows that a row refers to, by the fields that do. */
export function referencesOf(cache: ApolloCache, id: string): Record<string, string> {
  const references: Record<string, string> = {};
  cache.modify({
    id,
    fields: (value, { fieldName }) => {
      if (isReference(value)) references[fieldName] = value.__ref;
      return value;
    },
  });
  return references;
}

/** The rows whose lists hold a row, as far as they are in the cache. */
export function holdersOf(cache: ApolloCache, id: string, rowType: string): string[] {
  const rows = Object.entries(cache.extract(true) as Record<string, Record<string, unknown>>);
  return rows
    .filter(([holder]) => listsOf(typeOf(holder), rowType).length > 0)
    .filter(([, fields]) =>
      Object.values(fields).some((list) => (list as StoredPages | null)?.rows?.some(({ node }) => node.__ref === id)),
    )
    .map(([holder]) => holder);
}

function isFirstTime(cache: ApolloCache, what: string): boolean {
  const known = dealtWith.get(cache) ?? new Set();
  dealtWith.set(cache, known);
  const isNew = !known.has(what);
  known.add(what);
  for (const oldest of known) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
  return isNew;
}
