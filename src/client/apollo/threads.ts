import { type ApolloCache, isReference, type Reference } from '@apollo/client';
import type { ModifierDetails } from '@apollo/client/cache';
import type { StoredPages } from './pages.ts';

/** Adds a new reply to the threads of all notes above it, which are in reading order: after the other replies to its parent. */
export function placeInThreads(cache: ApolloCache, id: string, parent: string): void {
  for (let above: string | undefined = parent; above; above = parentOf(cache, above)) {
    const root = above;
    const add = (list: StoredPages, details: ModifierDetails) => withReply(list, id, parent, root, details);
    cache.modify({ id: root, fields: { descendants: add } as never });
  }
}

function withReply(list: StoredPages, id: string, parent: string, root: string, { readField }: ModifierDetails) {
  const totalCount = list.totalCount === undefined ? undefined : list.totalCount + 1;
  const counted = { ...list, ...(totalCount !== undefined && { totalCount }) };
  const { rows } = list;
  const start = parent === root ? 0 : (rows?.findIndex(({ node }) => node.__ref === parent) ?? -1) + 1;
  // Its parent may be on a page that is not here.
  if (!rows || (start === 0 && parent !== root)) return counted;
  const depthOf = (node: Reference) => Number(readField('depth', node));
  const depth = depthOf({ __ref: id });
  const next = rows.findIndex(({ node }, i) => i >= start && depthOf(node) < depth);
  if (next < 0 && list.pageInfo?.hasNextPage) return counted;
  const place = next < 0 ? rows.length : next;
  return { ...counted, rows: [...rows.slice(0, place), { node: { __ref: id } }, ...rows.slice(place)] };
}

function parentOf(cache: ApolloCache, id: string): string | undefined {
  let parent: string | undefined;
  cache.modify({
    id,
    fields: {
      parent(value: unknown) {
        if (isReference(value)) parent = value.__ref;
        return value;
      },
    } as never,
  });
  return parent;
}
