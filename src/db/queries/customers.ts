import { eq, sql } from 'drizzle-orm';
import type { CustomerSegment, CustomerStatus, RiskLevel } from '../../domain/customers.ts';
import type { Instant } from '../../domain/time.ts';
import { caseSensitiveKey } from '../../domain/uniqueKeys.ts';
import { inRange, oneOf, oneOfIds, type Range } from '../conditions.ts';
import { rowColumns, rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import type { ConditionHandlers } from '../filters.ts';
import { listQueries } from '../listQueries.ts';
import { byId, byInstant, byKeys, byTextIgnoringCase } from '../orders.ts';
import type { CustomerRow } from '../rows.ts';
import { contains } from '../search.ts';
import type { Session } from '../statements.ts';
import { updateQuery } from '../updates.ts';

export interface CustomerConditions {
  id?: readonly string[] | null;
  segment?: readonly CustomerSegment[] | null;
  riskLevel?: readonly RiskLevel[] | null;
  status?: readonly CustomerStatus[] | null;
  text?: string | null;
  createdAt?: Range<Instant> | null;
}

export function customerConditions(dialect: Dialect): ConditionHandlers<CustomerConditions> {
  const { customers } = dialect.tables;
  return {
    id: oneOfIds(dialect, customers.id, 'Customer'),
    segment: oneOf(dialect, customers.segment),
    riskLevel: oneOf(dialect, customers.riskLevel),
    status: oneOf(dialect, customers.status),
    text: (text) => contains(customers.searchText, text),
    createdAt: inRange(customers.createdAt),
  };
}

export function customerQueries(dialect: Dialect) {
  const { customers } = dialect.tables;
  const id = byId(customers.id, 'Customer');
  const list = listQueries<CustomerRow, 'CREATED_AT' | 'UPDATED_AT' | 'NAME', never, CustomerConditions>(dialect, {
    type: 'Customer',
    table: customers,
    orders: {
      CREATED_AT: byKeys(byInstant(customers.createdAt), id),
      UPDATED_AT: byKeys(byInstant(customers.updatedAt), id),
      NAME: byKeys(byTextIgnoringCase(customers.name), id),
    },
    relations: {},
    conditions: customerConditions(dialect),
  });
  const rows = rowQueries<CustomerRow>(dialect, customers);
  const update = updateQuery<CustomerRow>(dialect, customers);
  const byReference = dialect.compile<CustomerRow>(
    sql`select ${rowColumns(customers)} from ${customers} where ${eq(customers.externalReferenceKey, sql.placeholder('key'))}`,
  );
  return (session: Session) => ({
    ...list(session),
    ...rows(session),
    update: update(session),
    /** The customer with an `externalReference` that counts as the same. */
    findByReference: async (reference: string): Promise<CustomerRow | undefined> =>
      (await session.all(byReference, { key: caseSensitiveKey(reference) }))[0],
  });
}
