import type { Queries } from '../db/queries/index.ts';
import type { ContractRow } from '../db/rows.ts';
import type { ContractTerms } from '../domain/contracts.ts';
import type { Instant } from '../domain/time.ts';
import type { CommandContext } from './context.ts';
import { afterTermsEdit, contributorRow } from './contractRowFactories.ts';

/**
 * Edits the terms of a contract in the caller's transaction: raises its version, which makes approvals of the one before
 * fail, and makes the actor a contributor. `terms` are those that are columns of the contract; documents are rows.
 */
export async function editTerms(
  queries: Queries,
  { actor }: CommandContext,
  before: ContractRow,
  terms: Partial<ContractTerms>,
  at: Instant,
): Promise<ContractRow> {
  const contract = afterTermsEdit(before, terms, { actor, at });
  await queries.contracts.update(before, contract);
  await queries.contributors.add(contributorRow(contract, actor));
  return contract;
}
