import { createHash } from 'node:crypto';
import type { ContractStatus } from '../../domain/statuses.ts';
import type { Instant } from '../../domain/time.ts';
import type { Message } from './signature.ts';

/** Raised when receivers would have to be changed to understand a body. */
const VERSION = 1;

/** The id of the delivery of a change: the same whenever it is made. */
export function deliveryId(webhookId: string, cursor: string): string {
  return `msg_${createHash('sha256').update(`${webhookId} ${cursor}`).digest('base64url').slice(0, 22)}`;
}

interface Told {
  type: string;
  changedAt: Instant;
  nodeId: string;
  customerId: string | null;
  contractId: string | null;
  priorStatus: ContractStatus | null;
  newStatus: ContractStatus | null;
  eventId: string | null;
}

/** What a webhook is told of a change: ids and statuses; names and texts are read from the API, by those who may. */
export function messageOf(id: string, change: Told, cursor: string | null): Message {
  const { type, changedAt, nodeId, customerId, contractId, priorStatus, newStatus, eventId } = change;
  const data = { nodeId, customerId, contractId, priorStatus, newStatus, eventId };
  return { id, body: JSON.stringify({ type, timestamp: changedAt, version: VERSION, cursor, data }) };
}

/** What tests a webhook: of no change, and with an id of its own. */
export function testMessage(webhookId: string, at: Instant): Message {
  const none = { customerId: null, contractId: null, priorStatus: null, newStatus: null, eventId: null };
  return messageOf(
    deliveryId(webhookId, at),
    { type: 'webhook.test', changedAt: at, nodeId: webhookId, ...none },
    null,
  );
}
