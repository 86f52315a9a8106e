import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { contractFacts } from './contractRowFactories.ts';
import { load } from './load.ts';
import { recordEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  expectedVersion?: number | null;
}

/** Deletes a contract with its notes and actions; events about it stay with the customer. */
export async function deleteContract(context: CommandContext, { id, expectedVersion }: Input): Promise<string> {
  return transact(context, async (queries) => {
    const contract = await load(queries, 'Contract', id);
    requireVersion('contract', contract, expectedVersion);
    await queries.contracts.remove(contract);
    const { customerId, reference, status } = contract;
    const facts = { ...contractFacts(contract), reference, status };
    await recordEvent(queries, context, {
      type: 'contract.deleted',
      at: context.clock.now(),
      customerId,
      facts,
      changed: { contractId: id, priorStatus: status },
    });
    return id;
  });
}
