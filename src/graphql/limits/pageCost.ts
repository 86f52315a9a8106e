import { DEFAULT_PAGE_SIZES, MAX_PAGE_SIZE, MAX_SKIP, type PageArguments, pageSize } from '../pageRequests.ts';
import { WEIGHTS } from './weights.ts';

/** What is asked of a list. */
export interface AskedOfList {
  /** Whether it is a list of all there are, not of what belongs to a row. */
  ofAll: boolean;
  ofNotes: boolean;
  rows: boolean;
  pageInfo: boolean;
  totalCount: boolean;
}

/** Arguments as they came. */
export type PageValues = Readonly<Partial<Record<keyof PageArguments | 'where', unknown>>>;

/** At most so many rows are on the page. */
export function rowsOnPage(values: PageValues, { ofAll, rows, pageInfo }: AskedOfList): number {
  return rows || pageInfo
    ? within(
        MAX_PAGE_SIZE,
        pageSize(values as PageArguments, ofAll ? DEFAULT_PAGE_SIZES.root : DEFAULT_PAGE_SIZES.nested),
      )
    : 0;
}

/** The points of the page for each parent, but for its rows. */
export function pointsOfPage({ skip }: PageValues, { ofAll, pageInfo, totalCount }: AskedOfList): number {
  const count = ofAll ? WEIGHTS.countAll : WEIGHTS.count;
  // Whether there is a next page is told by one row more.
  return (pageInfo ? 1 : 0) + (totalCount ? count : 0) + within(MAX_SKIP, skip ?? 0) * WEIGHTS.skipped;
}

/** A number that is out of range is refused when its field is resolved, and what is no number before that. */
function within(max: number, value: unknown): number {
  return typeof value === 'number' ? Math.min(Math.max(value, 0), max) : 0;
}

/** The points of a filter, for all parents together. */
export function pointsOfFilter(
  { where }: PageValues,
  { ofAll, ofNotes, rows, pageInfo, totalCount }: AskedOfList,
): number {
  const search = ofAll && ofNotes ? WEIGHTS.searchNotes : WEIGHTS.search;
  let points = 0;
  const parts: unknown[] = [where];
  while (parts.length > 0) {
    const part = parts.pop();
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, value] of Object.entries(part)) {
      parts.push(value);
      if (!Array.isArray(part)) points += name === 'text' ? search : WEIGHTS.condition;
    }
  }
  const lookedThrough = (rows || pageInfo ? 1 : 0) + (totalCount ? 1 : 0);
  return points * lookedThrough;
}
