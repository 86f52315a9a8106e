import type { MockRow } from './rows.ts';

export interface ListArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  skip?: number | null;
  where?: Record<string, unknown> | null;
}

/** The page of a list as the portal answers it, except that rows stay in the order in which they were given. */
export function pageOf(rows: readonly MockRow[], typename: string, { where, ...page }: ListArguments) {
  const matching = rows.filter((row) => meets(row, where ?? {}));
  const after = page.after ? matching.findIndex(({ id }) => id === page.after) + 1 : 0;
  const before = page.before ? matching.findIndex(({ id }) => id === page.before) : matching.length;
  const start = Math.max(after + (page.skip ?? 0), page.last == null ? 0 : before - page.last);
  const end = page.last == null ? Math.min(before, start + (page.first ?? 20)) : before;
  const nodes = matching.slice(start, end);
  return {
    __typename: `${typename}Connection`,
    nodes,
    edges: nodes.map((node) => ({ __typename: `${typename}Edge`, cursor: node.id, node })),
    pageInfo: {
      hasNextPage: end < matching.length,
      hasPreviousPage: start > 0,
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    },
    totalCount: matching.length,
  };
}

/** Conditions on fields of the same name, on what a row belongs to, and `text`; others are met by every row. */
function meets(row: MockRow, where: Record<string, unknown>): boolean {
  return Object.entries(where).every(([name, wanted]) => {
    const [, parent] = /^(\w+)Id$/.exec(name) ?? [];
    if (name === 'text') return Object.values(row).some((value) => contains(value, String(wanted)));
    if (name === 'awaitsMe') return (row.status === 'PENDING_APPROVAL') === wanted;
    if (!Array.isArray(wanted)) return true;
    const value = parent ? (row[parent] as MockRow | null)?.id : row[name];
    return value === undefined || wanted.includes(value);
  });
}

function contains(value: unknown, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase().includes(text.toLowerCase());
}
