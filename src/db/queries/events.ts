import { eq } from 'drizzle-orm';
import type { Instant } from '../../domain/time.ts';
import { inRange, isPresent, oneOf, oneOfIds, type Range } from '../conditions.ts';
import { rowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import type { ConditionHandlers } from '../filters.ts';
import { listQueries } from '../listQueries.ts';
import { byId, byInstant, byKeys } from '../orders.ts';
import type { EventRow } from '../rows.ts';
import type { Session } from '../statements.ts';

export interface EventConditions {
  id?: readonly string[] | null;
  customerId?: readonly string[] | null;
  contractId?: readonly string[] | null;
  hasContract?: boolean | null;
  type?: readonly string[] | null;
  channel?: readonly string[] | null;
  correlationId?: readonly string[] | null;
  actorSubject?: readonly string[] | null;
  occurredAt?: Range<Instant> | null;
}

export function eventConditions(dialect: Dialect): ConditionHandlers<EventConditions> {
  const { events } = dialect.tables;
  return {
    id: oneOfIds(dialect, events.id, 'Event'),
    customerId: oneOfIds(dialect, events.customerId, 'Customer'),
    contractId: oneOfIds(dialect, events.contractId, 'Contract'),
    hasContract: isPresent(events.contractId),
    type: oneOf(dialect, events.type),
    channel: oneOf(dialect, events.channel),
    correlationId: oneOf(dialect, events.correlationId),
    actorSubject: oneOf(dialect, events.actorId),
    occurredAt: inRange(events.occurredAt),
  };
}

export function eventQueries(dialect: Dialect) {
  const { events } = dialect.tables;
  const id = byId(events.id, 'Event');
  const list = listQueries<EventRow, 'OCCURRED_AT' | 'CREATED_AT', 'customer' | 'contract', EventConditions>(dialect, {
    type: 'Event',
    table: events,
    orders: {
      OCCURRED_AT: byKeys(byInstant(events.occurredAt), id),
      CREATED_AT: byKeys(byInstant(events.createdAt), id),
    },
    relations: {
      customer: (parent) => eq(events.customerId, parent),
      contract: (parent) => eq(events.contractId, parent),
    },
    conditions: eventConditions(dialect),
  });
  const rows = rowQueries<EventRow>(dialect, events);
  return (session: Session) => ({ ...list(session), ...rows(session) });
}
