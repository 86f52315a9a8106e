import type { NewChange } from '../db/queries/changes.ts';
import type { EventRow } from '../db/rows.ts';
import { CUSTOMER_DELETED } from '../domain/changes.ts';
import type { ContractStatus } from '../domain/statuses.ts';
import type { Instant } from '../domain/time.ts';

/** What a change has beyond the event that records it. */
export interface ChangeDetails {
  /** The id of the row that was changed, unless it is the one that the event is about. */
  nodeId?: string;
  /** The contract, if the event cannot refer to it. */
  contractId?: string;
  /** The status of the contract before, unless it is new, and after, unless it is deleted, if the status was changed. */
  priorStatus?: ContractStatus;
  newStatus?: ContractStatus;
}

/** The change that an event records. */
export function changeOf(event: EventRow, changed: ChangeDetails): NewChange {
  const contractId = changed.contractId ?? event.contractId;
  return {
    type: event.type,
    nodeId: changed.nodeId ?? event.targetId ?? contractId ?? event.customerId,
    customerId: event.customerId,
    contractId,
    priorStatus: changed.priorStatus ?? null,
    newStatus: changed.newStatus ?? null,
    eventId: event.id,
    changedAt: event.createdAt,
  };
}

/** The end of a customer, which no event outlives. */
export function customerDeleted(customerId: string, at: Instant): NewChange {
  return {
    type: CUSTOMER_DELETED,
    nodeId: customerId,
    customerId,
    contractId: null,
    priorStatus: null,
    newStatus: null,
    eventId: null,
    changedAt: at,
  };
}
