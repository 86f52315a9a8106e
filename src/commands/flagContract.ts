import type { RowOf } from '../db/rows.ts';
import { type FlagInput, newFlag } from '../domain/flags.ts';
import type { CommandContext } from './context.ts';
import { flagRow, raisedFacts } from './flagRowFactories.ts';
import { loadContractForReference } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

export interface FlagContext extends CommandContext {
  /** The categories that flags can have. */
  readonly flagCategories: readonly string[];
}

interface Input extends FlagInput {
  contractId: string;
}

export async function flagContract(context: FlagContext, input: Input): Promise<RowOf<'ContractFlag'>> {
  const { actor, clock, flagCategories } = context;
  const checked = newFlag(input, flagCategories);
  return transact(context, async (queries) => {
    // Before the clock is read: a flag that waits for an approval is raised after it.
    const contract = await loadContractForReference(queries, input.contractId, 'contractId');
    const at = clock.now();
    const flag = flagRow(clock.newId('ContractFlag'), contract.id, checked, { actor, at });
    await queries.flags.insert(flag);
    await recordContractEvent(queries, context, contract, 'contract.flagged', at, raisedFacts(flag));
    return flag;
  });
}
