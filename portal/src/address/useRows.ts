import { useState } from 'react';
import { useUrlState } from './useUrlState.ts';

const PAGE = 20;
/** The most rows that the API returns at once. */
const MAX_FIRST = 100;

export interface Page {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

export interface Rows {
  /** How many rows the query asks for first: as many as the address says were shown. */
  first: number;
  more(page: Page, fetchMore: (variables: { first: number; after: string }) => Promise<unknown>): Promise<void>;
  isLoading: boolean;
}

/** How much of a list is shown; the address keeps it. `key` tells lists with other conditions apart. */
export function useRows(key: string): Rows {
  const url = useUrlState();
  const shown = Math.min(Math.max(Number.parseInt(url.text('rows'), 10) || PAGE, PAGE), MAX_FIRST);
  const [start, setStart] = useState({ key, first: shown });
  const [isLoading, setLoading] = useState(false);
  if (start.key !== key) setStart({ key, first: PAGE });

  return {
    first: start.key === key ? start.first : PAGE,
    isLoading,
    async more({ nodes, pageInfo: { endCursor } }, fetchMore) {
      if (!endCursor) return;
      setLoading(true);
      await fetchMore({ first: PAGE, after: endCursor })
        .then(() => url.set({ rows: String(nodes.length + PAGE) }))
        .finally(() => setLoading(false));
    },
  };
}
