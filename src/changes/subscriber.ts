import type { FeedPlace } from './cursors.ts';
import type { ChangesRequest, Feed, PageOfChanges } from './feed.ts';

/** How many changes that do not meet the conditions are passed over without a page that says so. */
const MAX_PASSED = 1_000;

/** What a subscription asks for: the same in all of its pages. */
export interface Asked extends Pick<ChangesRequest, 'first' | 'where'> {
  /** Where to begin; at the present if left out. */
  after: FeedPlace | undefined;
}

/** One who follows the feed. It is a place in it and nothing else: no changes are kept for it. */
export interface Subscriber {
  /** Aborted when nobody waits for more pages. */
  readonly signal: AbortSignal;
  /** How far the latest page has read; undefined before the first. */
  readonly end: FeedPlace | undefined;
  /**
   * The page to send. `asked` counts the first time only.
   * @throws what `Feed.page` throws
   */
  page(asked: Asked): Promise<PageOfChanges>;
  /**
   * Moves on behind the page that was sent, as soon as there is another one to send. Returns false if there will be none,
   * because nothing was asked for, or nobody waits any more.
   */
  advance(): Promise<boolean>;
}

/** `resumed` is where it goes on in place of what it asks for. */
export function createSubscriber(
  feed: Pick<Feed, 'present' | 'page' | 'behind'>,
  signal: AbortSignal,
  resumed?: FeedPlace,
): Subscriber {
  let asked: Pick<ChangesRequest, 'first' | 'where'> | undefined;
  let place = resumed;
  let next: PageOfChanges | undefined;

  /** The next page; undefined if it cannot be read, which `page` then tries again and tells why. */
  async function readOn(request: ChangesRequest): Promise<PageOfChanges | undefined> {
    return feed.page(request).catch(() => undefined);
  }

  return {
    signal,
    get end() {
      return next?.end;
    },
    async page({ after, ...conditions }) {
      asked ??= conditions;
      place ??= after ?? (await feed.present());
      next ??= await feed.page({ ...asked, after: place });
      return next;
    },
    async advance() {
      if (!asked || !next) return false;
      const sent = next.end.position;
      do {
        const { end, hasMore }: PageOfChanges = next;
        place = end;
        if (!hasMore) await feed.behind(place.position, signal);
        if (signal.aborted) return false;
        // What woke it up is in memory.
        next = await readOn({ ...asked, after: place, mayLag: !hasMore });
      } while (next && next.changes.length === 0 && next.end.position - sent < MAX_PASSED);
      return true;
    },
  };
}
