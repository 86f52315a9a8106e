import { eq } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import { rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import { anyOf, idIs, is, type Span, within } from '../filters.ts';
import { byId, byInstant } from '../orders.ts';
import { listQueries } from '../pages.ts';
import type { EventRow } from '../rows.ts';
import type { Session } from '../statements.ts';

export interface EventConditions {
  customerId?: string | null;
  contractId?: string | null;
  type?: readonly string[] | null;
  actorId?: string | null;
  occurredAt?: Span<Instant> | null;
}

export function eventQueries(dialect: Dialect) {
  const { events } = dialect.tables;
  const id = byId(events.id, 'Event');
  const list = listQueries<EventRow, 'OCCURRED_AT' | 'CREATED_AT', 'customer' | 'contract', EventConditions>(dialect, {
    type: 'Event',
    table: events,
    orders: {
      OCCURRED_AT: [byInstant(events.occurredAt), id],
      CREATED_AT: [byInstant(events.createdAt), id],
    },
    relations: {
      customer: (parent) => eq(events.customerId, parent),
      contract: (parent) => eq(events.contractId, parent),
    },
    conditions: (where) => [
      idIs(events.customerId, 'Customer', where.customerId),
      idIs(events.contractId, 'Contract', where.contractId),
      anyOf(dialect, events.type, where.type),
      is(events.actorId, where.actorId),
      within(events.occurredAt, where.occurredAt),
    ],
  });
  const rows = rowQueries<EventRow>(dialect, events);
  return (session: Session) => ({ ...list(session), ...rows(session) });
}
