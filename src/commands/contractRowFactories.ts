// The rows of a contract and of what happens to it: pure, like those of other nouns.
import type { ActionRow, ContractRow, ContributorRow } from '../db/rows.ts';
import type { ContractTerms } from '../domain/contracts.ts';
import type { LifecycleTransition } from '../domain/lifecycle.ts';
import type { Attribution } from './rowFactories.ts';

/** A new contract: always a draft. */
export function draftRow(
  id: string,
  customerId: string,
  terms: ContractTerms,
  { actor, at }: Attribution,
): ContractRow {
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
export function updatedBy({ actor, at }: Attribution) {
  return { updatedById: actor.subject, updatedByName: actor.name, updatedAt: at };
}

/** That somebody contributed to a contract as it is now: see `fourEyes` in the lifecycle. */
export function contributorRow(
  { id, approvedVersion }: ContractRow,
  { subject }: Attribution['actor'],
): ContributorRow {
  return { contractId: id, subject, since: approvedVersion };
}

export function afterEdit(before: ContractRow, terms: ContractTerms, attribution: Attribution): ContractRow {
  const version = before.version + 1;
  return { ...before, ...terms, termsEditedVersion: version, version, ...updatedBy(attribution) };
}

export function afterTransition(
  before: ContractRow,
  { newStatus, fourEyes }: LifecycleTransition,
  attribution: Attribution,
): ContractRow {
  return {
    ...before,
    status: newStatus,
    statusSince: attribution.at,
    approvedVersion: fourEyes === 'approval' ? before.version : before.approvedVersion,
    version: before.version + 1,
    ...updatedBy(attribution),
  };
}

/** The contract once its latest action has been taken back; `approval` is the latest one that is left. */
export function afterTakingBack(
  before: ContractRow,
  { priorStatus }: ActionRow,
  approval: ActionRow | undefined,
  attribution: Attribution,
): ContractRow {
  return {
    ...before,
    status: priorStatus,
    statusSince: attribution.at,
    approvedVersion: approval?.contractVersion ?? 0,
    version: before.version + 1,
    ...updatedBy(attribution),
  };
}

/** The entry of the audit trail. */
export function actionRow(
  id: string,
  before: ContractRow,
  transition: LifecycleTransition,
  reason: string | null,
  { actor, at }: Attribution,
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

/** What an event keeps of its contract, also when the contract itself is gone. */
export function contractFacts({ id, title }: ContractRow): object {
  return { contract: { id, title } };
}
