import { eq } from 'drizzle-orm';
import type { DocumentKind } from '../../domain/documents.ts';
import type { Instant } from '../../domain/time.ts';
import { inRange, oneOf, oneOfIds, type Range } from '../conditions.ts';
import { rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { listQueries } from '../listQueries.ts';
import { byId, byInstant, byKeys } from '../orders.ts';
import type { DocumentRow } from '../rows.ts';
import type { Session } from '../statements.ts';

interface DocumentConditions {
  id?: readonly string[] | null;
  contractId?: readonly string[] | null;
  kind?: readonly DocumentKind[] | null;
  addedBySubject?: readonly string[] | null;
  addedAt?: Range<Instant> | null;
}

export function documentQueries(dialect: Dialect) {
  const { documents } = dialect.tables;
  const list = listQueries<DocumentRow, 'ADDED_AT', 'contract', DocumentConditions>(dialect, {
    type: 'ContractDocument',
    table: documents,
    orders: { ADDED_AT: byKeys(byInstant(documents.addedAt), byId(documents.id, 'ContractDocument')) },
    relations: { contract: (parent) => eq(documents.contractId, parent) },
    conditions: {
      id: oneOfIds(dialect, documents.id, 'ContractDocument'),
      contractId: oneOfIds(dialect, documents.contractId, 'Contract'),
      kind: oneOf(dialect, documents.kind),
      addedBySubject: oneOf(dialect, documents.addedById),
      addedAt: inRange(documents.addedAt),
    },
  });
  const rows = rowQueries<DocumentRow>(dialect, documents);

  return (session: Session) => ({ ...list(session), ...rows(session) });
}
