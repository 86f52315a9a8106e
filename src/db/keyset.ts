import { and, type SQL, sql } from 'drizzle-orm';
import type { PageRequest } from './lists.ts';
import type { SortKey } from './orders.ts';
import type { Values } from './statements.ts';

type AnyRequest = Pick<PageRequest<string, unknown>, 'order' | 'after' | 'before' | 'skip' | 'limit' | 'backwards'>;

type Comparison = '<' | '<=' | '>' | '>=';

export const parameter = (name: string): SQL => sql`${sql.placeholder(name)}`;

/** Cast, so that SQLite does not see a bare parameter: it would plan the statement anew for every value. */
export const LIMIT = sql`cast(${sql.placeholder('limit')} as integer)`;

/** Which rows lie between the cursors of a request, and the order to read them in. */
export function keyset(keys: readonly SortKey[], { order, after, before, backwards }: AnyRequest) {
  const ascending = order.direction === 'ASC';
  const way = sql.raw(ascending === backwards ? 'desc' : 'asc');
  return {
    bounds: and(
      after && rowComparison(keys, 'after', ascending ? '>' : '<'),
      before && rowComparison(keys, 'before', ascending ? '<' : '>'),
    ),
    orderBy: sql.join(
      keys.map((key) => sql`${key.expression} ${way}`),
      sql`, `,
    ),
  };
}

/** The values of the placeholders of a page. */
export function valuesOf({ after = [], before = [], limit, skip }: AnyRequest): Values {
  const values: Record<string, unknown> = { limit, skip };
  after.forEach((value, i) => {
    values[`after${i}`] = value;
  });
  before.forEach((value, i) => {
    values[`before${i}`] = value;
  });
  return values;
}

/**
 * Which rows of the list are in front of the page, and behind it: in front are those up to `after` and those that are
 * skipped, behind it those from `before` on. Each meets one of the conditions; there are none where no rows are left out.
 */
export function neighbours(keys: readonly SortKey[], { order, after, before, skip }: AnyRequest) {
  const ascending = order.direction === 'ASC';
  const inFront: SQL[] = [];
  // Where fewer rows are left than are to be skipped, those are in front of the empty page.
  if (skip > 0) inFront.push(before ? rowComparison(keys, 'before', ascending ? '<' : '>') : sql`true`);
  if (after) inFront.push(rowComparison(keys, 'after', ascending ? '<=' : '>='));
  return { inFront, behind: before ? [rowComparison(keys, 'before', ascending ? '>=' : '<=')] : [] };
}

/** `(key, ..., id) > (?, ..., ?)`: one comparison of rows, which an index in the same order answers as a range. */
function rowComparison(keys: readonly SortKey[], name: string, comparison: Comparison): SQL {
  const left = sql.join(
    keys.map((key) => key.expression),
    sql`, `,
  );
  const right = sql.join(
    keys.map((_, i) => parameter(`${name}${i}`)),
    sql`, `,
  );
  const rows = sql`(${left}) ${sql.raw(comparison)} (${right})`;
  const [first] = keys;
  if (!first?.computed) return rows;
  // SQLite finds the start of a range in an index on an expression only where the expression is compared alone.
  const start = sql`${first.expression} ${sql.raw(`${comparison[0]}=`)} ${parameter(`${name}0`)}`;
  return sql`${start} and ${rows}`;
}
