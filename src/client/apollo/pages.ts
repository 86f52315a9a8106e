import type { FieldPolicy, Reference } from '@apollo/client';

interface Edge {
  cursor?: string | undefined;
  node?: Reference;
}

interface PageInfo {
  hasNextPage?: boolean;
  hasPreviousPage?: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

/** A list in pages as it is sent: any of its fields may not have been asked for. */
interface Page {
  __typename?: string;
  nodes?: readonly Reference[];
  edges?: readonly Edge[];
  pageInfo?: PageInfo;
  totalCount?: number;
}

/** A row of a list, with its cursor as far as it is known: of rows asked for as `nodes`, only at the ends of their pages. */
interface Row {
  node: Reference;
  cursor?: string | undefined;
}

/** A list in pages as the cache keeps it: `nodes` and `edges` are the same rows. */
export interface StoredPages extends Omit<Page, 'nodes' | 'edges'> {
  rows?: readonly Row[] | undefined;
}

interface PageArguments {
  after?: string | null;
  before?: string | null;
  last?: number | null;
  skip?: number | null;
  where?: unknown;
  orderBy?: unknown;
}

/** What tells one list of a field from another. */
export interface ListKey {
  where?: Record<string, unknown>;
  orderBy?: { field: string; direction: string } | undefined;
  /** Read from the end. */
  backwards?: true;
  /** A page by its number, which is a list of its own. */
  skip?: number;
}

/**
 * The policy of fields that are lists in pages: each page is joined to those that the cache has, at its cursor. Lists differ
 * by `where` and `orderBy`; those read from the end, with `last`, are kept apart from those read from the start, as there may
 * be a gap between them. With `skip` each page is a list of its own. A page without cursor is the first one: it replaces all.
 */
export const pages: FieldPolicy<StoredPages, Page, Page> = {
  keyArgs: (args, { fieldName }) => `${fieldName}:${JSON.stringify(keyOf(args ?? {}))}`,

  merge(existing, incoming, { args }) {
    const { nodes, edges, pageInfo, ...rest } = incoming;
    const known: StoredPages = { ...existing, ...rest };
    const page = edges?.map(rowOf) ?? nodes?.map((node) => ({ node }));
    if (!page) return known.rows ? known : { ...known, ...(pageInfo && { pageInfo }) };
    const rows = withEnds(page, pageInfo);
    const { after, before } = (args ?? {}) as PageArguments;
    const isNew = ({ node }: Row) => !rows.some((row) => row.node.__ref === node.__ref);
    const earlier = after ? upTo(existing?.rows ?? [], after).filter(isNew) : [];
    const later = before ? from(existing?.rows ?? [], before).filter(isNew) : [];
    return {
      ...known,
      rows: [...earlier, ...rows, ...later],
      pageInfo: {
        ...pageInfo,
        ...(earlier.length > 0 && startOf(existing?.pageInfo)),
        ...(later.length > 0 && endOf(existing?.pageInfo)),
      },
    };
  },

  read(existing, { canRead }) {
    if (!existing?.rows) return existing;
    const { rows, ...rest } = existing;
    const there = rows.filter(({ node }) => canRead(node));
    const __typename = existing.__typename?.replace(/Connection$/, 'Edge');
    return { ...rest, nodes: there.map(({ node }) => node), edges: there.map((row) => ({ __typename, ...row })) };
  },
};

function keyOf({ where, orderBy, last, skip }: PageArguments): ListKey {
  return {
    ...(where ? { where: sorted(where) as Record<string, unknown> } : {}),
    ...(orderBy ? { orderBy: sorted(orderBy) as ListKey['orderBy'] } : {}),
    ...(typeof last === 'number' ? { backwards: true as const } : {}),
    ...(skip ? { skip } : {}),
  };
}

/** The same conditions make the same list, in whatever order they are written. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item)]));
}

function rowOf({ cursor, node }: Edge): Row {
  return { node: node as Reference, ...(cursor && { cursor }) };
}

/** The rows of a page, the first and the last of which have the cursors that the page tells. */
function withEnds(rows: readonly Row[], { startCursor, endCursor }: PageInfo = {}): Row[] {
  return rows.map((row, i) => {
    const cursor = row.cursor ?? (i === 0 && startCursor) ?? undefined;
    const atEnd = (i === rows.length - 1 && endCursor) || undefined;
    return { ...row, ...((cursor || atEnd) && { cursor: cursor || atEnd }) };
  });
}

function upTo(rows: readonly Row[], cursor: string): readonly Row[] {
  return rows.slice(0, rows.findIndex((row) => row.cursor === cursor) + 1);
}

function from(rows: readonly Row[], cursor: string): readonly Row[] {
  const start = rows.findIndex((row) => row.cursor === cursor);
  return start < 0 ? [] : rows.slice(start);
}

const startOf = ({ hasPreviousPage, startCursor }: PageInfo = {}) => ({ hasPreviousPage, startCursor });
const endOf = ({ hasNextPage, endCursor }: PageInfo = {}) => ({ hasNextPage, endCursor });
