// What commands write, as rows: pure, so that made-up portfolios have the very rows that commands would have left.
import type { ActionRow, ContractRow, ContributorRow, CustomerRow, EventRow, NoteRow } from '../db/rows.ts';
import type { ContractTerms } from '../domain/contracts.ts';
import type { CustomerDetails } from '../domain/customers.ts';
import type { EventDetails } from '../domain/events.ts';
import type { ActionType, LifecycleTransition } from '../domain/lifecycle.ts';
import type { Actor } from '../domain/permissions.ts';
import { placeInThread } from '../domain/threads.ts';
import type { Instant } from '../domain/time.ts';

/** Who does something, and when. */
export interface Deed {
  readonly actor: Pick<Actor, 'subject' | 'name'>;
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
    statusSince: at,
    termsEditedVersion: 1,
    approvedVersion: 0,
    createdById: actor.subject,
    createdByName: actor.name,
    version: 1,
    createdAt: at,
    ...updatedBy({ actor, at }),
  };
}

/** Who last changed the terms or the status, and when. */
export function updatedBy({ actor, at }: Deed) {
  return { updatedById: actor.subject, updatedByName: actor.name, updatedAt: at };
}

/** That somebody contributed to a contract as it is now: see `isContribution`. */
export function contributorRow({ id, approvedVersion }: ContractRow, { subject }: Deed['actor']): ContributorRow {
  return { contractId: id, subject, since: approvedVersion };
}

export function afterEdit(before: ContractRow, terms: ContractTerms, deed: Deed): ContractRow {
  const version = before.version + 1;
  return { ...before, ...terms, termsEditedVersion: version, version, ...updatedBy(deed) };
}

export function afterTransition(before: ContractRow, { newStatus }: LifecycleTransition, deed: Deed): ContractRow {
  return {
    ...before,
    status: newStatus,
    statusSince: deed.at,
    approvedVersion: newStatus === 'APPROVED' ? before.version : before.approvedVersion,
    version: before.version + 1,
    ...updatedBy(deed),
  };
}

/** The contract once its latest action has been taken back; `approval` is the latest one that is left. */
export function afterTakingBack(
  before: ContractRow,
  { priorStatus }: ActionRow,
  approval: ActionRow | undefined,
  deed: Deed,
): ContractRow {
  return {
    ...before,
    status: priorStatus,
    statusSince: deed.at,
    approvedVersion: approval?.contractVersion ?? 0,
    version: before.version + 1,
    ...updatedBy(deed),
  };
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
    priorStatus: transition.priorStatus,
    newStatus: transition.newStatus,
    actorId: actor.subject,
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
    authorId: actor.subject,
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
  return { id, customerId, contractId, ...details, actorId: actor.subject, actorName: actor.name, createdAt: at };
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
