// Pure functions that build the rows of contracts and their history.
import type { ActionRow, ContractRow, ContributorRow, DocumentRow } from '../db/rows.ts';
import type { ContractTerms } from '../domain/contracts.ts';
import type { DocumentDetails } from '../domain/documents.ts';
import type { LifecycleTransition } from '../domain/lifecycle.ts';
import type { Attribution, Facts } from './rowFactories.ts';

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
    ledgerLength: 0,
    ledgerHead: '',
    version: 1,
    createdAt: at,
    ...updatedBy({ actor, at }),
  };
}

/** Attribution and time of the last change to the terms or the status. */
export function updatedBy({ actor, at }: Attribution) {
  return { updatedById: actor.subject, updatedByName: actor.name, updatedAt: at };
}

/** Marks the actor as a contributor to the contract's current state; see `fourEyes` in the lifecycle. */
export function contributorRow(
  { id, approvedVersion }: ContractRow,
  { subject }: Attribution['actor'],
): ContributorRow {
  return { contractId: id, subject, since: approvedVersion };
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

/** `terms` are those that are columns of the contract; documents are rows. */
export function afterTermsEdit(
  before: ContractRow,
  terms: Partial<ContractTerms>,
  attribution: Attribution,
): ContractRow {
  const version = before.version + 1;
  return { ...before, ...terms, termsEditedVersion: version, version, ...updatedBy(attribution) };
}

export function documentRow(
  id: string,
  contractId: string,
  details: DocumentDetails,
  { actor, at }: Attribution,
): DocumentRow {
  return { id, contractId, ...details, addedById: actor.subject, addedByName: actor.name, addedAt: at };
}

/** The audit trail entry, before it is sealed by the ledger. */
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
    hash: '',
    actorSalt: null,
    reasonSalt: null,
  };
}

/** The contract data stored in an event, which outlives the contract. */
export function contractFacts({ id, title }: ContractRow): Facts {
  return { contract: { id, title } };
}
