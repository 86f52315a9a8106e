import { and, eq, inArray, sql } from 'drizzle-orm';
import { DECISION_EVENTS } from '../../domain/portalEvents.ts';
import type { Instant } from '../../domain/time.ts';
import type { Dialect } from '../dialect.ts';
import type { Session } from '../statements.ts';

/** What remains of decisions on contracts of deleted customers. */
export function erasedDecisionQueries(dialect: Dialect) {
  const { erasedDecisions, events, actions } = dialect.tables;
  const inPayload = (noun: string) => dialect.jsonText(sql`(${dialect.jsonText(events.payload, noun)})`, 'id');
  const actionId = sql`coalesce(${events.targetId}, ${inPayload('action')})`;
  const keep = dialect.compile(sql`
    insert into ${erasedDecisions} ("id", "type", "customerId", "contractId", "actionId", "priorStatus", "newStatus", "decidedAt", "erasedAt")
    select ${events.id}, ${events.type}, ${events.customerId}, coalesce(${events.contractId}, ${inPayload('contract')}), ${actionId},
      ${actions.priorStatus}, ${actions.newStatus}, ${events.occurredAt}, ${dialect.instant(sql.placeholder('at'))}
    from ${events} left join ${actions} on ${actions.id} = ${events.targetId}
    where ${and(eq(events.customerId, sql.placeholder('customerId')), inArray(events.type, [...DECISION_EVENTS]))}`);

  return (session: Session) => ({
    /** Keeps what may remain of the decisions on all contracts that a customer has or had; to be called before they are removed. */
    keepOfCustomer: async (customerId: string, at: Instant): Promise<void> => {
      await session.write(keep, { customerId, at });
    },
  });
}
