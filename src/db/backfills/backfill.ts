import type { Dialect } from '../dialect.ts';
import type { Session } from '../statements.ts';

export interface Backfill {
  session: Session;
  dialect: Dialect;
  /** Called with messages for the operator. */
  onNotice: (notice: string) => void;
}
