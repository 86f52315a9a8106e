import { Refusal } from '../domain/errors.ts';
import type { CommandContext } from './context.ts';
import { loadCustomer } from './load.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  cascade?: boolean;
}

/** Deletes a customer with all that happened with it; there is nothing left that an event could belong to. */
export async function deleteCustomer(context: CommandContext, { id, cascade }: Input): Promise<string> {
  return transact(context, async (queries) => {
    await loadCustomer(queries, id);
    const [{ count: contracts } = { count: 0 }] = await queries.contracts.count({ customerId: id });
    if (contracts > 0 && !cascade) {
      const message = `The customer still has ${contracts} contract${contracts === 1 ? '' : 's'}. Delete them first, or give cascade: true.`;
      throw new Refusal({ code: 'HAS_DEPENDENTS', message, path: ['input', 'cascade'], contracts });
    }
    if (cascade) await queries.contracts.removeOfCustomer(id);
    await queries.customers.remove(id);
    return id;
  });
}
