import type { ActionRow, ContractRow } from '../db/rows.ts';
import { type ContractTermsInput, newTerms } from '../domain/contracts.ts';
import { transitionFor } from '../domain/lifecycle.ts';
import { applyTransition } from './applyTransition.ts';
import type { CommandContext } from './context.ts';
import { contributorRow, draftRow } from './contractRowFactories.ts';
import { load } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input extends ContractTermsInput {
  customerId: string;
  submit?: boolean;
}

interface Created {
  contract: ContractRow;
  /** The submission; null if the contract is a draft. */
  action: ActionRow | null;
}

export async function createContract(context: CommandContext, input: Input): Promise<Created> {
  const terms = newTerms(input);
  return transact(context, async (queries) => {
    const customer = await load(queries, 'Customer', input.customerId, 'customerId');
    const at = context.clock.now();
    const contract = draftRow(context.clock.newId('Contract'), customer.id, terms, { actor: context.actor, at });
    await queries.contracts.insert(contract);
    await queries.contributors.add(contributorRow(contract, context.actor));
    await recordContractEvent(queries, context, contract, 'contract.created', at, {}, { newStatus: 'DRAFT' });
    if (!input.submit) return { contract, action: null };
    const transition = transitionFor(context.lifecycle, 'DRAFT', 'SUBMIT');
    return applyTransition(queries, context, { before: contract, transition, reason: null });
  });
}
