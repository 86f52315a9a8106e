import { and, type SQL, sql } from 'drizzle-orm';
import { commaSeparated } from './commaSeparated.ts';
import type { PageRequest } from './listTypes.ts';
import type { SortKey } from './orders.ts';
import type { Values } from './statements.ts';

type AnyRequest = Pick<PageRequest<string, unknown>, 'order' | 'after' | 'before' | 'skip' | 'limit' | 'backwards'>;

type Comparison = '<' | '<=' | '>' | '>=';

export const parameter = (name: string): SQL => sql`${sql.placeholder(name)}`;

/** The cast hides the parameter, for whose every new value SQLite would plan the statement anew. */
export const LIMIT = sql`cast(${sql.placeholder('limit')} as integer)`;

/** The most rows that a page can be asked for; known to the text of statements, so that plans suit any page. */
export const MAX_LIMIT = 200;

/** The bounds set by the cursors of a request, and the order to read in. */
export function keyset(keys: readonly SortKey[], { order, after, before, backwards }: AnyRequest) {
  const ascending = order.direction === 'ASC';
  const sortOrder = sql.raw(ascending === backwards ? 'desc' : 'asc');
  return {
    bounds: and(
      after && rowComparison(keys, 'after', ascending ? '>' : '<'),
      before && rowComparison(keys, 'before', ascending ? '<' : '>'),
    ),
    orderBy: commaSeparated(keys.map((key) => sql`${key.expression} ${sortOrder}`)),
  };
}

/** The placeholder values of a page. */
export function pageParameters({ after = [], before = [], limit, skip }: AnyRequest): Values {
  if (limit > MAX_LIMIT) throw new Error(`Expected a page of at most ${MAX_LIMIT} rows, but got ${limit}.`);
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
 * Conditions for the rows before the page (up to `after`, and those skipped) and behind it (from `before` on). Each row
 * meets at least one of its side; a side that excludes no rows has none.
 */
export function neighborConditions(keys: readonly SortKey[], { order, after, before, skip }: AnyRequest) {
  const ascending = order.direction === 'ASC';
  const rowsBefore: SQL[] = [];
  // If fewer rows remain than `skip`, they all precede the empty page.
  if (skip > 0) rowsBefore.push(before ? rowComparison(keys, 'before', ascending ? '<' : '>') : sql`true`);
  if (after) rowsBefore.push(rowComparison(keys, 'after', ascending ? '<=' : '>='));
  return { rowsBefore, rowsAfter: before ? [rowComparison(keys, 'before', ascending ? '>=' : '<=')] : [] };
}

/** `(key, ..., id) > (?, ..., ?)`: a row-value comparison, which an index in the same order answers as a range. */
function rowComparison(keys: readonly SortKey[], name: string, comparison: Comparison): SQL {
  const left = commaSeparated(keys.map((key) => key.expression));
  const right = commaSeparated(keys.map((_, i) => parameter(`${name}${i}`)));
  const rows = sql`(${left}) ${sql.raw(comparison)} (${right})`;
  const [first] = keys;
  if (!first?.computed) return rows;
  // SQLite can seek in an index on an expression only if the expression is also compared on its own.
  const start = sql`${first.expression} ${sql.raw(`${comparison[0]}=`)} ${parameter(`${name}0`)}`;
  return sql`${start} and ${rows}`;
}
