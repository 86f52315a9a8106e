import { MAX_PAGE_SIZE, MAX_SKIP, type PageArguments, pageSize } from '../pageRequests.ts';
import { WEIGHTS } from './weights.ts';

/** What is selected of a connection. */
export interface SelectedOfPage {
  rows: boolean;
  pageInfo: boolean;
  totalCount: boolean;
}

/** Arguments as they came. */
export type PageValues = Readonly<Partial<Record<keyof PageArguments | 'where', unknown>>>;

/** At most so many rows are on the page. */
export function rowsOnPage(values: PageValues, { rows, pageInfo }: SelectedOfPage): number {
  return rows || pageInfo ? within(MAX_PAGE_SIZE, pageSize(values as PageArguments)) : 0;
}

/** The points of the page for each parent, but for its rows. */
export function pointsOfPage({ skip }: PageValues, { pageInfo, totalCount }: SelectedOfPage): number {
  // Whether there is a next page is told by one row more.
  return (pageInfo ? 1 : 0) + (totalCount ? WEIGHTS.count : 0) + within(MAX_SKIP, skip ?? 0) * WEIGHTS.skipped;
}

/** A number that is out of range is refused when its field is resolved, and what is no number before that. */
function within(max: number, value: unknown): number {
  return typeof value === 'number' ? Math.min(Math.max(value, 0), max) : 0;
}

/** The points of a filter, for all parents together. */
export function pointsOfFilter(where: unknown): number {
  let points = 0;
  const parts: unknown[] = [where];
  while (parts.length > 0) {
    const part = parts.pop();
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, value] of Object.entries(part)) {
      parts.push(value);
      if (!Array.isArray(part)) points += name === 'text' ? WEIGHTS.search : WEIGHTS.condition;
    }
  }
  return points;
}
