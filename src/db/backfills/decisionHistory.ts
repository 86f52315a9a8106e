import { type SQL, sql } from 'drizzle-orm';
import type { EntryType } from '../../domain/ledger.ts';
import type { ActionType, ContractStatus } from '../../domain/statuses.ts';
import type { Dialect } from '../dialect.ts';
import type { Statement } from '../statements.ts';

/** A decision on a contract, as it was known before there was a ledger. */
export interface FormerDecision {
  contractId: string;
  customerId: string;
  /** Of an action that is still there; null of what only an event, or the record of a deleted customer, tells. */
  actionType: ActionType | null;
  type: EntryType | null;
  actionId: string | null;
  priorStatus: ContractStatus | null;
  newStatus: ContractStatus | null;
  contractVersion: number | null;
  decidedAt: string;
  actorId: string;
  actorName: string;
  reason: string | null;
  /** When the customer of the contract was deleted; null if it was not. */
  erasedAt: string | null;
}

interface DecisionHistory {
  /** Decisions on the contracts after `after`, up to `upTo`, by contract and time. */
  ofContracts: Statement<FormerDecision>;
  /** Decisions on all contracts that have been deleted, by contract and time. */
  ofDeletedContracts: Statement<FormerDecision>;
}

const ORDER = sql.raw('order by "contractId", "decidedAt", "actionId"');
const DECISIONS = sql.raw(
  `('contract.submitted', 'contract.approved', 'contract.rejected', 'contract.reopened', 'action.deleted')`,
);

/** Where decisions were recorded: as actions, as events of actions that are gone, and as what remained of deleted customers. */
export function decisionHistory(dialect: Dialect): DecisionHistory {
  const inPayload = (noun: string) =>
    sql`(${dialect.jsonText(sql`(${dialect.jsonText(sql.raw('e.payload'), noun)})`, 'id')})`;
  const actionId = sql`coalesce(e."targetId", ${inPayload('action')})`;
  const noActor = sql.raw(`'' as "actorId", '' as "actorName", null as "reason"`);
  const nowhere = sql.raw('cast(null as integer) as "contractVersion"');

  const ofActions = (where: SQL) => sql`
    select a."contractId", c."customerId", a.type as "actionType", null as "type", a.id as "actionId", a."priorStatus", a."newStatus",
      a."contractVersion", a."createdAt" as "decidedAt", a."actorId", a."actorName", a.reason, null as "erasedAt"
    from actions a join contracts c on c.id = a."contractId" where ${where}`;
  const ofEvents = (contractId: SQL, where: SQL) => sql`
    select ${contractId} as "contractId", e."customerId", null as "actionType", e.type as "type", ${actionId} as "actionId",
      null as "priorStatus", null as "newStatus", ${nowhere}, e."occurredAt" as "decidedAt", ${noActor}, null as "erasedAt"
    from events e where ${where}`;
  const isGone = sql`e.type in ${DECISIONS} and ${actionId} is not null
    and not exists (select 1 from actions a where a.id = ${actionId} and e.type <> 'action.deleted')`;
  const range = (column: string) =>
    sql`${sql.raw(column)} > ${sql.placeholder('after')} and ${sql.raw(column)} <= ${sql.placeholder('upTo')}`;
  const deleted = inPayload('contract');

  return {
    ofContracts: dialect.compile<FormerDecision>(sql`
      ${ofActions(range('a."contractId"'))}
      union all ${ofEvents(sql.raw('e."contractId"'), sql`${range('e."contractId"')} and ${isGone}`)} ${ORDER}`),
    ofDeletedContracts: dialect.compile<FormerDecision>(
      sql`
      ${ofEvents(deleted, sql`e."contractId" is null and ${deleted} is not null and (${isGone} or e.type = 'contract.deleted')`)}
      union all
      select "contractId", "customerId", null, type, "actionId", "priorStatus", "newStatus", ${nowhere}, "decidedAt", ${noActor}, "erasedAt"
      from erased_decisions where "contractId" is not null ${ORDER}`,
      'once',
    ),
  };
}
