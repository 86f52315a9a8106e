import { DomainError } from '../domain/errors.ts';
import { requireVersion } from '../domain/versions.ts';
import { customerDeleted } from './changeRows.ts';
import type { CommandContext } from './context.ts';
import { load } from './load.ts';
import { recordEnds } from './recordEnds.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  cascade?: boolean;
  expectedVersion?: number | null;
}

/**
 * Deletes a customer with its whole history. No event is recorded, since none can outlive its customer; what remains of decisions are
 * their entries of the ledger, without the salts that tie them to people.
 */
export async function deleteCustomer(
  context: CommandContext,
  { id, cascade, expectedVersion }: Input,
): Promise<string> {
  return transact(context, async (queries) => {
    const customer = await load(queries, 'Customer', id);
    requireVersion('customer', customer, expectedVersion);
    const contractCount = await queries.contracts.countOfCustomer(id);
    if (contractCount > 0 && !cascade) {
      const contracts = `${contractCount} contract${contractCount === 1 ? '' : 's'}`;
      const message = `The customer still has ${contracts}. Delete them first, or pass cascade: true.`;
      throw new DomainError({ code: 'HAS_DEPENDENTS', message, path: ['input', 'cascade'], contractCount });
    }
    const at = context.clock.now();
    if (cascade) {
      await recordEnds(queries, await queries.contracts.lockOfCustomer(id), at, null);
      await queries.changes.appendDeletedContracts(id, at);
      await queries.contracts.removeOfCustomer(id);
    }
    await queries.customers.remove(customer);
    await queries.changes.append(customerDeleted(id, at));
    return id;
  });
}
