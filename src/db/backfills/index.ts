import type { Backfill } from './backfill.ts';
import { fillContributors } from './contributors.ts';
import { fillKeys } from './keys.ts';

/** What fills the columns that a migration has added, in its transaction: by the tables as that migration leaves them. */
export const BACKFILLS: Readonly<Record<string, (backfill: Backfill) => Promise<void>>> = {
  '0001_contributors': async (backfill) => {
    await fillContributors(backfill);
    await fillKeys(backfill);
  },
};
