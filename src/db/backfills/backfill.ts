import type { Dialect } from '../dialect.ts';
import type { Session } from '../statements.ts';

export interface Backfill {
  session: Session;
  dialect: Dialect;
  /** Takes what the owner of the data should know, in words. */
  onNotice: (notice: string) => void;
}
