import type { Database } from '../db/database.ts';
import type { FeedState } from '../db/queries/changes.ts';
import type { ChangeRow } from '../db/rows.ts';
import type { ChangeWhere } from '../domain/changes.ts';
import { CursorExpired } from '../domain/errors.ts';
import { changeFilter } from './changeFilter.ts';
import type { FeedPlace } from './cursors.ts';
import { type Followers, followers } from './followers.ts';
import type { ChangeRange } from './recentChanges.ts';

/** The most changes that one page looks at, whether they meet its conditions or not. */
export const MAX_READ = 1_000;

export interface ChangesRequest {
  /** Where to read on. */
  after: FeedPlace;
  /** The most changes to return. */
  first: number;
  where?: ChangeWhere | null | undefined;
  /**
   * Whether the page may miss changes for which `behind` has not resolved yet: it is then taken from memory, if possible,
   * instead of the database.
   */
  mayLag?: boolean;
}

export interface PageOfChanges {
  readonly changes: readonly ChangeRow[];
  /** How far was read: the next page starts behind it, even if this one is empty. */
  readonly end: FeedPlace;
  /** Whether there are changes behind `end`. */
  readonly hasMore: boolean;
  /** The position of the newest change of the feed. */
  readonly latest: number;
}

/** The changes of the database in the order of their commits, numbered without gaps. */
export interface Feed extends Pick<Followers, 'behind' | 'stop'> {
  /** Before the oldest change that is kept. */
  oldest(): Promise<FeedPlace>;
  /** Behind the newest of all changes that are committed. */
  present(): Promise<FeedPlace>;
  /**
   * The changes behind a place that meet the conditions. At most 1,000 are looked at, so a page may be empty, and still
   * move on.
   * @throws CursorExpired if the place is of another epoch, or if changes behind it have been removed
   * @throws BadRequest if a condition is null
   */
  page(request: ChangesRequest): Promise<PageOfChanges>;
}

/** Opens the feed; `onFault` is called with errors of looking for changes, which goes on. */
export function createFeed(database: Database, onFault: (error: unknown) => void): Feed {
  async function state(): Promise<FeedState> {
    const found = await database.read.changes.state();
    if (!found.hasUnnumbered) return found;
    while (!(await database.transaction(({ changes }) => changes.number())));
    return database.read.changes.state();
  }

  async function read({ epoch, position }: FeedPlace, limit: number): Promise<ChangeRange> {
    const present = await state();
    const changes = await database.read.changes.after(position, limit);
    const isWhole = changes.length > 0 ? changes[0]?.position === position + 1 : position === present.latest;
    if (epoch !== present.epoch || !isWhole) throw new CursorExpired();
    return { changes, latest: Math.max(present.latest, changes.at(-1)?.position ?? 0) };
  }

  const { behind, recentBehind, stop } = followers({ database, state, onFault });

  return {
    async oldest() {
      const { epoch, oldest } = await state();
      return { epoch, position: oldest - 1 };
    },
    async present() {
      const { epoch, latest } = await state();
      return { epoch, position: latest };
    },
    behind,
    stop,
    async page({ after, first, where, mayLag = false }) {
      const matches = changeFilter(where ?? {});
      const limit = where && Object.keys(where).length > 0 ? MAX_READ : first;
      const { changes, latest } = (mayLag && recentBehind(after)) || (await read(after, limit));
      const wanted: ChangeRow[] = [];
      let { position } = after;
      for (const change of changes) {
        if (wanted.length === first) break;
        ({ position } = change);
        if (matches(change)) wanted.push(change);
      }
      return { changes: wanted, end: { epoch: after.epoch, position }, hasMore: position < latest, latest };
    },
  };
}
