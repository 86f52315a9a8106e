import type { SortDirection, SortKey } from '../db/orders.ts';
import type { PageRequest } from '../db/pages.ts';
import { BadRequest } from '../domain/errors.ts';
import { decodeCursor } from './cursors.ts';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
export const MAX_SKIP = 1_000_000;

/** The arguments that every connection takes. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  skip?: number | null;
}

/** How many rows the page of these arguments has at most. */
export function pageSize({ first, last }: PageArguments): number {
  return first ?? last ?? DEFAULT_PAGE_SIZE;
}

/**
 * What to ask of the database: one row more than the page has, to know whether the list goes on.
 * @throws BadRequest where the arguments make no sense
 */
export function pageRequest<Field extends string, Conditions>(
  args: PageArguments,
  order: { field: Field; direction: SortDirection },
  keys: readonly SortKey[],
  where: PageRequest<Field, Conditions>['where'],
): PageRequest<Field, Conditions> {
  const { first, last, after, before, skip } = args;
  if (first != null && last != null) throw new BadRequest('Expected `first` or `last`, but got both.');
  if (last != null && skip != null) throw new BadRequest('Expected `skip` with `first` only, but got it with `last`.');
  requireRange('first', first, 1, MAX_PAGE_SIZE);
  requireRange('last', last, 1, MAX_PAGE_SIZE);
  requireRange('skip', skip, 0, MAX_SKIP);
  return {
    order,
    where,
    after: after == null ? undefined : decodeCursor(after, order, keys),
    before: before == null ? undefined : decodeCursor(before, order, keys),
    skip: skip ?? 0,
    limit: pageSize(args) + 1,
    backwards: last != null,
  };
}

function requireRange(name: string, value: number | null | undefined, min: number, max: number): void {
  if (value != null && (value < min || value > max)) {
    throw new BadRequest(`Expected \`${name}\` from ${min} to ${max}, but got ${value}.`);
  }
}
