import type { ContractRow, ContributorRow } from '../../db/rows.ts';
import { APPROVING_ACTIONS, termsAreOpen } from '../../domain/lifecycle.ts';
import type { Instant } from '../../domain/time.ts';
import type { Person } from '../words/people.ts';
import type { Chain } from './chain.ts';

/** Who changed a contract last, and when, as the former portal has it; null where it does not say. */
export interface LastEdit {
  readonly by: Person | null;
  readonly at: Instant | null;
}

/** How far apart an action and the change of its contract may have been written. */
const SAME_EDIT_MS = 60_000;

/**
 * The contract with its last change. The former portal does not tell changes of the terms from others, so whoever made it
 * counts as a contributor from then on, unless it was the last action or the creation itself.
 */
export function withLastEdit(
  { contract, actions }: Chain,
  { by, at }: LastEdit,
): { contract: ContractRow; contributor: ContributorRow | null } {
  const updatedAt = at !== null && at > contract.updatedAt ? at : contract.updatedAt;
  const wasRecorded = isBy(by, contract.updatedById) && isSameMoment(at, contract.updatedAt);
  if (by === null || wasRecorded) return { contract: { ...contract, updatedAt }, contributor: null };

  const approved = actions.findLast(
    ({ type, createdAt }) => APPROVING_ACTIONS.includes(type) && (at === null || createdAt <= at),
  );
  const contributor = { contractId: contract.id, subject: by.subject, since: approved?.contractVersion ?? 0 };
  const edited = { ...contract, updatedAt, updatedById: by.subject, updatedByName: by.name };
  // Only terms that can be changed now count as changed since the last action.
  if (updatedAt === contract.updatedAt || !termsAreOpen(contract.status)) return { contract: edited, contributor };
  const version = contract.version + 1;
  return { contract: { ...edited, version, termsEditedVersion: version }, contributor };
}

function isBy(person: Person | null, subject: string): boolean {
  return person?.subject === subject;
}

function isSameMoment(at: Instant | null, other: Instant): boolean {
  return at === null || Math.abs(Date.parse(at) - Date.parse(other)) <= SAME_EDIT_MS;
}
