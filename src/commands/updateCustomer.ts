import type { CustomerRow } from '../db/rows.ts';
import { type CustomerDetailsInput, changedCustomer } from '../domain/customers.ts';
import { requireVersion } from '../domain/versions.ts';
import { changedFields } from './changedFields.ts';
import type { CommandContext } from './context.ts';
import { load } from './load.ts';
import { recordEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

interface Input extends CustomerDetailsInput {
  id: string;
  expectedVersion?: number | null;
}

/** An update without changes keeps the version and records no event. */
export async function updateCustomer(context: CommandContext, input: Input): Promise<CustomerRow> {
  return transact(context, async (queries) => {
    const before = await load(queries, 'Customer', input.id);
    requireVersion('customer', before, input.expectedVersion);
    const details = changedCustomer(before, input);
    const changed = changedFields('Customer', before, details);
    if (changed.length === 0) return before;

    const at = context.clock.now(before.updatedAt);
    const customer = { ...before, ...details, version: before.version + 1, updatedAt: at };
    await queries.customers.update(before, customer);
    await recordEvent(queries, context, {
      type: 'customer.updated',
      at,
      customerId: customer.id,
      facts: { changed },
    });
    return customer;
  });
}
