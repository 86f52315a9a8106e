import type { Dialect } from '../dialect.ts';
import type { AuditKey } from '../ledger/auditKey.ts';
import type { Session } from '../statements.ts';

export interface Backfill {
  session: Session;
  dialect: Dialect;
  /** What the entries of the ledger are made with. */
  auditKey: AuditKey;
  /** Called with messages for the operator. */
  onNotice: (notice: string) => void;
}
