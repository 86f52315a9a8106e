import type { AssertNever } from '../../domain/assertNever.ts';
import { NOUNS, type NodeType, type TableOf } from '../../domain/nouns.ts';
import type { RowQueries } from '../crud.ts';
import type { Dialect } from '../dialect.ts';
import type { AuditKey } from '../ledger/auditKey.ts';
import type { FilterRequest, ListQueries } from '../listTypes.ts';
import type { RowOf } from '../rows.ts';
import { actionQueries } from './actions.ts';
import { approvalQueries } from './approvals.ts';
import { backlogQueries } from './backlog.ts';
import { boundWhenUsed } from './boundWhenUsed.ts';
import { bulkQueries } from './bulk.ts';
import { changeQueries } from './changes.ts';
import { contractQueries } from './contracts.ts';
import { contributorQueries } from './contributors.ts';
import { customerQueries } from './customers.ts';
import { documentQueries } from './documents.ts';
import { eventQueries } from './events.ts';
import { figureQueries } from './figures.ts';
import { flagQueries } from './flags.ts';
import { idempotencyKeyQueries } from './idempotencyKeys.ts';
import { instantQueries } from './instants.ts';
import { ledgerQueries } from './ledger.ts';
import { noteEditQueries } from './noteEdits.ts';
import { noteQueries } from './notes.ts';
import { peopleQueries } from './people.ts';
import { webhookDeliveryQueries } from './webhookDeliveries.ts';
import { webhookQueries } from './webhooks.ts';

export type Queries = ReturnType<ReturnType<typeof bindQueries>>;

/**
 * Builds every statement once for a dialect; the result binds them to a session, and each query object when it is first used.
 * Entries of the ledger are made with the key.
 */
export function bindQueries(dialect: Dialect, key: AuditKey) {
  const customers = customerQueries(dialect);
  const contracts = contractQueries(dialect);
  const contributors = contributorQueries(dialect);
  const approvals = approvalQueries(dialect);
  const events = eventQueries(dialect);
  const notes = noteQueries(dialect);
  const noteEdits = noteEditQueries(dialect);
  const documents = documentQueries(dialect);
  const actions = actionQueries(dialect);
  const figures = figureQueries(dialect);
  const flags = flagQueries(dialect);
  const ledger = ledgerQueries(dialect, key);
  const changes = changeQueries(dialect);
  const idempotencyKeys = idempotencyKeyQueries(dialect);
  const webhooks = webhookQueries(dialect);
  const webhookDeliveries = webhookDeliveryQueries(dialect);
  const backlog = backlogQueries(dialect);
  const instants = instantQueries(dialect);
  const people = peopleQueries(dialect);
  const bulk = bulkQueries(dialect);
  return boundWhenUsed({
    customers,
    contracts,
    contributors,
    approvals,
    events,
    notes,
    noteEdits,
    documents,
    actions,
    figures,
    flags,
    ledger,
    changes,
    idempotencyKeys,
    webhooks,
    webhookDeliveries,
    backlog,
    instants,
    people,
    bulk,
  });
}

/** Compile-time check: every noun has queries. */
export type EveryNounHasQueries = AssertNever<Exclude<TableOf<NodeType>, keyof Queries>>;

type Of<Type extends NodeType> = {
  [T in NodeType]: TableOf<T> extends keyof Queries ? Queries[TableOf<T>] : never;
}[Type];
export type OrderFieldOf<Type extends NodeType> = Parameters<Of<Type>['keysOf']>[0];
export type RelationOf<Type extends NodeType> = Parameters<Of<Type>['pagePerParent']>[0];
export type ConditionsOf<Type extends NodeType> =
  Parameters<Of<Type>['validateFilter']>[0] extends FilterRequest<infer Conditions> ? Conditions : never;

/** What can be asked of every noun. */
type NounQueries<Type extends NodeType> = RowQueries<RowOf<Type>> &
  ListQueries<RowOf<Type>, OrderFieldOf<Type>, RelationOf<Type>, ConditionsOf<Type>>;

/** The queries of a noun. */
export function queriesOf<Type extends NodeType>(queries: Queries, type: Type): NounQueries<Type> {
  return (queries as unknown as Record<string, NounQueries<Type>>)[NOUNS[type].many] as NounQueries<Type>;
}
