// What commands write, as rows: pure, so that made-up portfolios have the very rows that commands would have left.
import type { ActionRow, ContractRow, CustomerRow, EventRow, NoteRow } from '../db/rows.ts';
import type { ContractTerms } from '../domain/contracts.ts';
import type { CustomerDetails } from '../domain/customers.ts';
import type { EventDetails } from '../domain/events.ts';
import type { ActionType, LifecycleTransition } from '../domain/lifecycle.ts';
import type { Actor } from '../domain/permissions.ts';
import { placeInThread } from '../domain/threads.ts';
import type { Instant } from '../domain/time.ts';

/** Who does something, and when. */
export interface Deed {
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly at: Instant;
}

/** The event that tells of each action. */
export const ACTION_EVENTS: Readonly<Record<ActionType, string>> = {
  SUBMIT: 'contract.submitted',
  APPROVE: 'contract.approved',
  REJECT: 'contract.rejected',
  REOPEN: 'contract.reopened',
};

export function customerRow(id: string, details: CustomerDetails, at: Instant): CustomerRow {
  return { id, ...details, version: 1, createdAt: at, updatedAt: at };
}

/** A new contract: always a draft. */
export function draftRow(id: string, customerId: string, terms: ContractTerms, { actor, at }: Deed): ContractRow {
  return {
    id,
    customerId,
    ...terms,
    status: 'DRAFT',
    submittedById: null,
    submittedVersion: null,
    termsEditedById: actor.id,
    termsEditedVersion: 1,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

export function afterEdit(before: ContractRow, terms: ContractTerms, { actor, at }: Deed): ContractRow {
  const version = before.version + 1;
  return { ...before, ...terms, termsEditedById: actor.id, termsEditedVersion: version, version, updatedAt: at };
}

export function afterTransition(before: ContractRow, { to }: LifecycleTransition, { actor, at }: Deed): ContractRow {
  const contract = { ...before, status: to, version: before.version + 1, updatedAt: at };
  return to === 'PENDING_APPROVAL'
    ? { ...contract, submittedById: actor.id, submittedVersion: before.version }
    : contract;
}

/** The entry of the audit trail. */
export function actionRow(
  id: string,
  before: ContractRow,
  transition: LifecycleTransition,
  reason: string | null,
  { actor, at }: Deed,
): ActionRow {
  return {
    id,
    contractId: before.id,
    type: transition.action,
    priorStatus: transition.from,
    newStatus: transition.to,
    actorId: actor.id,
    actorName: actor.name,
    reason,
    contractVersion: before.version,
    createdAt: at,
  };
}

/** @throws Refusal `INVALID_INPUT` where the thread would get too deep */
export function noteRow(
  id: string,
  contractId: string,
  parent: NoteRow | null,
  body: string,
  { actor, at }: Deed,
): NoteRow {
  return {
    id,
    contractId,
    parentId: parent?.id ?? null,
    ...placeInThread(id, parent, ['input', 'parentId']),
    replyCount: 0,
    authorId: actor.id,
    authorName: actor.name,
    body,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** An event that a person writes down. */
export function eventRow(
  id: string,
  customerId: string,
  contractId: string | null,
  details: EventDetails,
  { actor, at }: Deed,
): EventRow {
  return { id, customerId, contractId, ...details, actorId: actor.id, actorName: actor.name, createdAt: at };
}

/** An event by which a command tells what it did. */
export function recordedEventRow(
  id: string,
  type: string,
  customerId: string,
  contractId: string | null,
  facts: object | undefined,
  deed: Deed,
): EventRow {
  const payload = facts ? JSON.stringify(facts) : null;
  return eventRow(id, customerId, contractId, { type, description: null, payload, occurredAt: deed.at }, deed);
}

/** What an event keeps of its contract, also when the contract itself is gone. */
export function contractFacts({ id, title }: ContractRow): object {
  return { contract: { id, title } };
}
