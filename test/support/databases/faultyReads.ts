import type { Queries } from '../../../src/db/queries/index.ts';
import { boundQueries } from './boundQueries.ts';

type Row = Record<string, unknown>;

/** Columns that hold what must be there, for rows of any type. */
const REQUIRED = ['title', 'name', 'body', 'actorName', 'authorName', 'type', 'valueMinor', 'occurredAt', 'newStatus'];

/** Reads of rows that lack what they must have, or belong to nobody; always the same rows. */
export function damagedReads(read: Queries): Queries {
  return wrapped(read, (_what, query) => (...args) => {
    const result = query(...args);
    return Array.isArray(result) ? damaged(result) : result;
  });
}

/** Reads of which some fail, always the same ones; in one case only after a while. */
export function failingReads(read: Queries): Queries {
  return wrapped(read, (what, query) => (...args) => {
    if (what === 'actions.countPerParent') throw new Error('the count failed');
    if (what === 'notes.pagePerParent' && args[0] === 'ancestor') throw new Error('the page failed');
    if (what === 'events.pagePerParent') return Promise.reject(new Error('the page failed at last'));
    return what === 'contracts.page' ? Promise.resolve(query(...args)) : query(...args);
  });
}

type Query = (...args: unknown[]) => unknown;

function wrapped(read: Queries, wrap: (what: string, query: Query) => Query): Queries {
  const each = (noun: string, queries: object) =>
    Object.entries(queries).map(([name, query]) => [
      name,
      typeof query === 'function' && name !== 'keysOf' ? wrap(`${noun}.${name}`, query as Query) : query,
    ]);
  return Object.fromEntries(
    Object.entries(boundQueries(read)).map(([noun, queries]) => [noun, Object.fromEntries(each(noun, queries))]),
  ) as never;
}

function damaged(rows: Row[]): Row[] {
  return rows.map((row) => {
    const luck = typeof row.id === 'string' ? hash(row.id) : 0;
    if (luck % 5 === 1) return without(row, REQUIRED[luck % REQUIRED.length]);
    if (luck % 7 === 1) return { ...row, ...('customerId' in row && { customerId: 'nobody' }) };
    return row;
  });
}

function without(row: Row, column = ''): Row {
  return column in row ? { ...row, [column]: null } : row;
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003;
  return sum;
}
