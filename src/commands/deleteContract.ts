import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { contractFacts } from './contractRowFactories.ts';
import { loadLockedContract } from './load.ts';
import { recordEnds } from './recordEnds.ts';
import { recordEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  expectedVersion?: number | null;
}

/** Deletes a contract with its notes and actions; events about it stay with the customer. */
export async function deleteContract(context: CommandContext, { id, expectedVersion }: Input): Promise<string> {
  return transact(context, async (queries) => {
    const contract = await loadLockedContract(queries, id);
    requireVersion('contract', contract, expectedVersion);
    const at = context.clock.now();
    const [actorSalt] = await recordEnds(queries, [contract], at, context.actor);
    await queries.contracts.remove(contract);
    const { customerId, reference, status } = contract;
    const facts = { ...contractFacts(contract), reference, status, ...(actorSalt && { actorSalt }) };
    await recordEvent(queries, context, {
      type: 'contract.deleted',
      at,
      customerId,
      facts,
      changed: { contractId: id, priorStatus: status },
    });
    return id;
  });
}
