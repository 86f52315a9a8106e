import type { PageRequest } from '../../db/lists.ts';
import type { SortDirection, SortKey } from '../../db/orders.ts';
import { BadRequest } from '../../domain/errors.ts';
import { decodeCursor } from './cursors.ts';

/** How many rows a page has by default: of a whole table, and of what belongs to a row, where pages multiply. */
export const DEFAULT_PAGE_SIZES = { root: 20, nested: 10 } as const;
export const MAX_PAGE_SIZE = 100;
export const MAX_SKIP = 1_000_000;
/** How many ids `nodes` takes. */
export const MAX_NODES = 100;

/** The arguments that every connection takes. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  skip?: number | null;
}

/** How many rows the page of these arguments has at most. */
export function pageSize({ first, last }: PageArguments, defaultSize: number): number {
  return first ?? last ?? defaultSize;
}

/**
 * Which part of a list the arguments ask for.
 * @throws BadRequest where they make no sense
 */
export function parsePageArguments(
  args: PageArguments,
  order: { field: string; direction: SortDirection },
  keys: readonly SortKey[],
): Pick<PageRequest<string, unknown>, 'after' | 'before' | 'skip' | 'backwards'> {
  const { first, last, after, before, skip } = args;
  if (first != null && last != null) throw new BadRequest('Expected `first` or `last`, but got both.');
  if (last != null && skip != null) throw new BadRequest('Expected `skip` with `first` only, but got it with `last`.');
  requireRange('first', first, 0, MAX_PAGE_SIZE);
  requireRange('last', last, 0, MAX_PAGE_SIZE);
  requireRange('skip', skip, 0, MAX_SKIP);
  return {
    after: after == null ? undefined : decodeCursor(after, order, keys),
    before: before == null ? undefined : decodeCursor(before, order, keys),
    skip: skip ?? 0,
    backwards: last != null,
  };
}

function requireRange(name: string, value: number | null | undefined, min: number, max: number): void {
  if (value != null && (value < min || value > max)) {
    throw new BadRequest(`Expected \`${name}\` from ${min} to ${max}, but got ${value}.`);
  }
}
