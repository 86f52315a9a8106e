import type { CustomerSegment, RiskLevel } from '../../domain/customers.ts';
import type { Instant } from '../../domain/time.ts';
import { rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { anyOf, type Span, within } from '../filters.ts';
import { byId, byInstant, byTextIgnoringCase } from '../orders.ts';
import { listQueries } from '../pages.ts';
import type { CustomerRow } from '../rows.ts';
import { contains } from '../search.ts';
import type { Session } from '../statements.ts';
import { updateQuery } from '../updates.ts';

export interface CustomerConditions {
  ids?: readonly string[] | null;
  segment?: readonly CustomerSegment[] | null;
  riskLevel?: readonly RiskLevel[] | null;
  text?: string | null;
  createdAt?: Span<Instant> | null;
}

export function customerConditions(dialect: Dialect) {
  const { customers } = dialect.tables;
  return (where: CustomerConditions) => [
    anyOf(dialect, customers.id, where.ids),
    anyOf(dialect, customers.segment, where.segment),
    anyOf(dialect, customers.riskLevel, where.riskLevel),
    contains(customers.searchText, where.text),
    within(customers.createdAt, where.createdAt),
  ];
}

/** The texts that they are found by. */
const SEARCHED = ['name', 'email', 'externalReference'] as const;

export function customerQueries(dialect: Dialect) {
  const { customers } = dialect.tables;
  const id = byId(customers.id, 'Customer');
  const list = listQueries<CustomerRow, 'CREATED_AT' | 'UPDATED_AT' | 'NAME', never, CustomerConditions>(dialect, {
    type: 'Customer',
    table: customers,
    orders: {
      CREATED_AT: [byInstant(customers.createdAt), id],
      UPDATED_AT: [byInstant(customers.updatedAt), id],
      NAME: [byTextIgnoringCase(customers.name), id],
    },
    relations: {},
    conditions: customerConditions(dialect),
  });
  const rows = rowQueries<CustomerRow>(dialect, customers, SEARCHED);
  const update = updateQuery<CustomerRow>(dialect, customers, SEARCHED);
  return (session: Session) => ({ ...list(session), ...rows(session), update: update(session) });
}
