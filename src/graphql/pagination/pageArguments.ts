import type { PageRequest } from '../../db/listTypes.ts';
import type { Order, SortKey } from '../../db/orders.ts';
import { BadRequest } from '../../domain/errors.ts';
import { decodeCursor } from './cursors.ts';

/** Default page sizes: of a whole table, and of lists nested in rows, where pages multiply. */
export const DEFAULT_PAGE_SIZES = { root: 20, nested: 10 } as const;
export const MAX_PAGE_SIZE = 100;
export const MAX_SKIP = 1_000_000;
/** The maximum number of ids in `nodes`. */
export const MAX_NODES = 100;

/** The arguments that every connection takes. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  skip?: number | null;
}

/** The maximum number of rows in the page that the arguments request. */
export function pageSize({ first, last }: PageArguments, defaultSize: number): number {
  return first ?? last ?? defaultSize;
}

/**
 * The part of a list that the arguments request.
 * @throws BadRequest if they are invalid
 */
export function parsePageArguments(
  args: PageArguments,
  order: Order<string>,
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

/** @throws BadRequest if an argument is out of its range */
export function requireRange(name: string, value: number | null | undefined, min: number, max: number): void {
  if (value != null && (value < min || value > max)) {
    throw new BadRequest(`Expected \`${name}\` from ${min} to ${max}, but got ${value}.`);
  }
}
