import type { ContractRow } from '../db/rows.ts';
import { type ContractTermsInput, changedTerms } from '../domain/contracts.ts';
import { requireOpenTerms } from '../domain/lifecycle.ts';
import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { editTerms } from './editTerms.ts';
import { fieldChanges } from './fieldChanges.ts';
import { load } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input extends ContractTermsInput {
  id: string;
  expectedVersion?: number | null;
}

/** An update without changes keeps the version, records no event and makes nobody a contributor. */
export async function updateContract(context: CommandContext, input: Input): Promise<ContractRow> {
  return transact(context, async (queries) => {
    const before = await load(queries, 'Contract', input.id);
    requireOpenTerms(before.status);
    requireVersion('contract', before, input.expectedVersion);
    const terms = changedTerms(before, input);
    const changes = fieldChanges('Contract', before, { ...before, ...terms });
    if (changes.length === 0) return before;

    const at = context.clock.now(before.updatedAt);
    const contract = await editTerms(queries, context, before, terms, at);
    const changed = changes.map(({ field }) => field);
    await recordContractEvent(queries, context, contract, 'contract.updated', at, { changed, changes });
    return contract;
  });
}
