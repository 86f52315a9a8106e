import type { Dialect } from '../dialect.ts';
import type { Session } from '../statements.ts';
import { fillContributors } from './contributors.ts';
import { fillKeys } from './keys.ts';

export interface Backfill {
  session: Session;
  dialect: Dialect;
  /** Takes what the owner of the data should know, in words. */
  onNotice: (notice: string) => void;
}

/** What fills the columns that a migration has added, in its transaction: by the tables as that migration leaves them. */
export const BACKFILLS: Readonly<Record<string, (backfill: Backfill) => Promise<void>>> = {
  '0001_contributors': async (backfill) => {
    await fillContributors(backfill);
    await fillKeys(backfill);
  },
};
