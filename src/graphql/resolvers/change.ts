import { cursorOf, parseCursor } from '../../changes/cursors.ts';
import type { PageOfChanges } from '../../changes/feed.ts';
import type { ChangeRow } from '../../db/rows.ts';
import type { AssertNever } from '../../domain/assertNever.ts';
import type { ChangeResolvers, QueryResolvers, SubscriptionChangesArgs } from '../../generated/resolvers.ts';
import { countRows } from '../../observability/requestRecord.ts';
import { asBatch } from '../batching/batches.ts';
import { belongsTo, refersTo } from '../batching/related.ts';
import type { Context } from '../context.ts';
import { DEFAULT_PAGE_SIZES, MAX_PAGE_SIZE, requireRange } from '../pagination/pageArguments.ts';
import type { UnansweredFields } from './coverage.ts';

/** The parent of the fields of a change. */
export interface PlacedChange extends Omit<ChangeRow, 'position'> {
  readonly cursor: string;
}

export interface ChangesAnswer {
  readonly nodes: PlacedChange[];
  readonly endCursor: string;
  readonly hasMore: boolean;
  readonly latestCursor: string;
}

export const Change = {
  node: (change, _, { read }, info) => refersTo(change, info, read, ({ nodeId }) => nodeId) as never,
  event: (change, _, { read }, info) => belongsTo(change, info, read.events, ({ eventId }) => eventId),
} satisfies ChangeResolvers;

export const Changes = {
  async changes(_, { after, first, where }, { feed }) {
    requireRange('first', first, 1, MAX_PAGE_SIZE);
    const start = after == null ? await feed.oldest() : parseCursor(after);
    return changePage(await feed.page({ after: start, first: first ?? DEFAULT_PAGE_SIZES.root, where }));
  },
} satisfies QueryResolvers;

export const Subscription = {
  // Each page is executed like a query, so there is no stream of events to `subscribe` to.
  async changes(_: unknown, { after, first, where }: SubscriptionChangesArgs, { subscriber }: Context) {
    if (!subscriber) throw new Error('Expected somebody to send pages to.');
    requireRange('first', first, 1, MAX_PAGE_SIZE);
    const asked = { first: first ?? DEFAULT_PAGE_SIZES.root, where };
    return changePage(await subscriber.page({ ...asked, after: after == null ? undefined : parseCursor(after) }));
  },
};

/** The page as it is answered. What is asked of one of its changes is fetched for all at once. */
function changePage({ changes, end, hasMore, latest }: PageOfChanges): ChangesAnswer {
  const { epoch } = end;
  countRows(changes.length);
  const nodes = changes.map(({ position, ...change }) => ({ ...change, cursor: cursorOf({ epoch, position }) }));
  return {
    nodes: asBatch(nodes),
    endCursor: cursorOf(end),
    hasMore,
    latestCursor: cursorOf({ epoch, position: latest }),
  };
}

export type EveryFieldIsAnswered = AssertNever<UnansweredFields<'Change', keyof PlacedChange | keyof typeof Change>>;
