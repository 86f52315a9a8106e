import type { RowOf } from '../db/rows.ts';
import { flagResolution, requireFlagResolver, requireOpenFlag } from '../domain/flags.ts';
import { instantAfter } from '../domain/time.ts';
import type { CommandContext } from './context.ts';
import { load, loadContractForReference } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  resolution: string;
}

export async function resolveContractFlag(context: CommandContext, input: Input): Promise<RowOf<'ContractFlag'>> {
  const resolution = flagResolution(input.resolution);
  const { subject, name } = context.actor;
  return transact(context, async (queries) => {
    const before = await load(queries, 'ContractFlag', input.id);
    requireFlagResolver(context.actor, before.createdById);
    requireOpenFlag(before);
    const contract = await loadContractForReference(queries, before.contractId);
    const at = instantAfter(before.createdAt, context.clock.now());
    const flag = { ...before, resolvedById: subject, resolvedByName: name, resolvedAt: at, resolution };
    await queries.flags.resolve(flag);
    const facts = { flagId: flag.id, resolution };
    await recordContractEvent(queries, context, contract, 'contract.flag_resolved', at, facts);
    return flag;
  });
}
