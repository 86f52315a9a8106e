import type { Backfill } from './backfill.ts';
import { fillContributors } from './contributors.ts';
import { fillEventTargets } from './eventTargets.ts';
import { beginFeed } from './feed.ts';
import { fillKeys } from './keys.ts';
import { fillLedger } from './ledger.ts';

/**
 * Backfills for the columns added by a migration, run in its transaction; they must use the schema of that migration.
 */
export const BACKFILLS: Readonly<Record<string, (backfill: Backfill) => Promise<void>>> = {
  '0001_contributors': async (backfill) => {
    await fillContributors(backfill);
    await fillKeys(backfill);
  },
  '0003_former_portal': fillEventTargets,
  '0007_changes': beginFeed,
  '0011_ledger': fillLedger,
};
