import type { RowOf } from '../db/rows.ts';
import { flagResolution, requireFlagResolver, requireOpenFlag } from '../domain/flags.ts';
import type { CommandContext } from './context.ts';
import { resolvedFacts, resolvedFlag } from './flagRowFactories.ts';
import { load, loadContractForReference } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  resolution: string;
}

export async function resolveContractFlag(context: CommandContext, input: Input): Promise<RowOf<'ContractFlag'>> {
  const resolution = flagResolution(input.resolution);
  const { actor, clock } = context;
  return transact(context, async (queries) => {
    const before = await load(queries, 'ContractFlag', input.id);
    requireFlagResolver(actor, before.createdById);
    requireOpenFlag(before);
    const contract = await loadContractForReference(queries, before.contractId);
    const at = clock.now(before.createdAt);
    const flag = resolvedFlag(before, resolution, { actor, at });
    await queries.flags.resolve(flag);
    await recordContractEvent(queries, context, contract, 'contract.flag_resolved', at, resolvedFacts(flag));
    return flag;
  });
}
