import type { ChangeRow } from '../db/rows.ts';
import type { FeedPlace } from './cursors.ts';

/** Changes that follow each other, up to a position. */
export interface ChangeRange {
  readonly changes: readonly ChangeRow[];
  /** The position of the newest change of the feed. */
  readonly latest: number;
}

/** The newest changes of the feed, kept in memory so that its many followers need not each read them. */
export interface RecentChanges {
  readonly latest: number;
  /** Those behind a place; null unless all of them are kept. */
  behind(place: FeedPlace): ChangeRange | null;
  /** Adds the next ones, in order. */
  add(changes: readonly ChangeRow[]): void;
}

/** Keeps at most `size` of the changes behind a place. */
export function recentChanges({ epoch, position }: FeedPlace, size: number): RecentChanges {
  let kept: ChangeRow[] = [];
  let latest = position;
  return {
    get latest() {
      return latest;
    },
    behind(place) {
      // Positions have no gaps.
      const from = place.position - (latest - kept.length);
      const isKept = place.epoch === epoch && from >= 0 && place.position <= latest;
      return isKept ? { changes: kept.slice(from), latest } : null;
    },
    add(changes) {
      kept = [...kept, ...changes].slice(-size);
      latest = changes.at(-1)?.position ?? latest;
    },
  };
}
