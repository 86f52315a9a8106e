// Pure functions that build the rows commands write, so that generated data is identical to what commands would write.
import type { CustomerRow, EventRow } from '../db/rows.ts';
import type { CustomerDetails } from '../domain/customers.ts';
import type { EventDetails } from '../domain/events.ts';
import { NODE_TYPES, NOUNS, type NodeType } from '../domain/nouns.ts';
import type { Actor } from '../domain/permissions.ts';
import type { PortalEvent } from '../domain/portalEvents.ts';
import type { Instant } from '../domain/time.ts';

/** Who acts, when, and for which request, if for one. */
export interface Attribution {
  readonly actor: Pick<Actor, 'subject' | 'name'>;
  readonly at: Instant;
  readonly requestId?: string | undefined;
}

export function customerRow(id: string, details: CustomerDetails, at: Instant): CustomerRow {
  return { id, ...details, version: 1, createdAt: at, updatedAt: at };
}

/** An event entered by a person. */
export function eventRow(
  id: string,
  customerId: string,
  contractId: string | null,
  details: EventDetails,
  { actor, at }: Attribution,
): EventRow {
  return {
    id,
    customerId,
    contractId,
    ...details,
    targetId: null,
    actorId: actor.subject,
    actorName: actor.name,
    createdAt: at,
  };
}

/** What the payload of a recorded event holds. A fact such as `noteId` names the row that the event is about. */
export type Facts = Readonly<Record<string, unknown>> & {
  readonly [Name in `${(typeof NOUNS)[NodeType]['one']}Id`]?: string;
};

/** Where an event came from, which is known of events entered by people alone. */
const NO_ORIGIN = { channel: null, ipAddress: null, userAgent: null };

/** An event recorded by a command. */
export function recordedEventRow(
  id: string,
  type: PortalEvent,
  customerId: string,
  contractId: string | null,
  facts: Facts | undefined,
  attribution: Attribution,
): EventRow {
  const payload = facts ? JSON.stringify(facts) : null;
  const { at: occurredAt, requestId: correlationId = null } = attribution;
  const details = { type, description: null, payload, ...NO_ORIGIN, correlationId, occurredAt };
  const ids = NODE_TYPES.map((noun) => facts?.[`${NOUNS[noun].one}Id`]);
  const targetId = ids.find((targetId) => targetId !== undefined) ?? null;
  return { ...eventRow(id, customerId, contractId, details, attribution), targetId };
}
