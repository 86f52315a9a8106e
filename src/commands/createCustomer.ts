import type { CustomerRow } from '../db/rows.ts';
import { type CustomerDetailsInput, type CustomerSegment, newCustomer } from '../domain/customers.ts';
import type { CommandContext } from './context.ts';
import { recordEvent } from './recordEvent.ts';
import { customerRow } from './rowFactories.ts';
import { transact } from './transact.ts';

export async function createCustomer(
  context: CommandContext,
  input: CustomerDetailsInput & { segment: CustomerSegment },
): Promise<CustomerRow> {
  const details = newCustomer(input);
  return transact(context, async (queries) => {
    const at = context.clock.now();
    const customer = customerRow(context.clock.newId('Customer'), details, at);
    await queries.customers.insert(customer);
    await recordEvent(queries, context, { type: 'customer.created', at, customerId: customer.id });
    return customer;
  });
}
