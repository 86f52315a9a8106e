import type { ActionRow, EventRow } from '../db/rows.ts';
import { LIFECYCLE } from '../domain/lifecycle.ts';
import type { Instant } from '../domain/time.ts';
import { type Column, plainColumn } from './columns.ts';

/** What somebody did: an action on a contract, or what an event records. */
export interface AuditEntry {
  readonly at: Instant;
  /** Of the action or the event. */
  readonly id: string;
  /** The type of the event that records it. */
  readonly type: string;
  /** Kept for contracts that have been deleted. */
  readonly contractId: string | null;
  /** The id of the action, note or whatever else it was done to. */
  readonly targetId: string | null;
  readonly actorSubject: string | null;
  readonly actorName: string | null;
  readonly priorStatus: string | null;
  readonly newStatus: string | null;
  readonly reason: string | null;
  readonly contractVersion: number | null;
  /** JSON text: what the event says besides. */
  readonly payload: string | null;
}

const NAMES = [
  'at',
  'id',
  'type',
  'contractId',
  'targetId',
  'actorSubject',
  'actorName',
  'priorStatus',
  'newStatus',
  'reason',
  'contractVersion',
  'payload',
] as const satisfies (keyof AuditEntry)[];

export const AUDIT_COLUMNS: readonly Column[] = NAMES.map((name) => plainColumn(name, name === 'payload'));

export function entryOfAction({ id, type, createdAt, actorId, actorName, ...action }: ActionRow): AuditEntry {
  const { contractId, priorStatus, newStatus, reason, contractVersion } = action;
  const event = LIFECYCLE.find((transition) => transition.action === type)?.event;
  return {
    at: createdAt,
    id,
    type: event ?? type,
    contractId,
    targetId: id,
    actorSubject: actorId,
    actorName,
    priorStatus,
    newStatus,
    reason,
    contractVersion,
    payload: null,
  };
}

/** What the payloads of events have a column for. */
interface PayloadFields {
  contract?: { id?: string };
  reason?: string;
  /** Why a flag was resolved. */
  resolution?: string;
  /** Why a note was edited. */
  editNote?: string | null;
}

export function entryOfEvent({
  id,
  type,
  occurredAt,
  actorId,
  actorName,
  targetId,
  payload,
  ...event
}: EventRow): AuditEntry {
  const fields = payload === null ? {} : (JSON.parse(payload) as PayloadFields);
  return {
    at: occurredAt,
    id,
    type,
    contractId: event.contractId ?? fields.contract?.id ?? null,
    targetId,
    actorSubject: actorId,
    actorName,
    priorStatus: null,
    newStatus: null,
    reason: fields.reason ?? fields.resolution ?? fields.editNote ?? null,
    contractVersion: null,
    payload,
  };
}
