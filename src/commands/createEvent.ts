import type { EventRow } from '../db/rows.ts';
import { notFound } from '../domain/errors.ts';
import { type EventDetailsInput, newEvent } from '../domain/events.ts';
import { changeOf } from './changeRows.ts';
import type { CommandContext } from './context.ts';
import { load } from './load.ts';
import { eventRow } from './rowFactories.ts';
import { transact } from './transact.ts';

interface Input extends EventDetailsInput {
  customerId: string;
  contractId?: string | null;
}

export async function createEvent(context: CommandContext, input: Input): Promise<EventRow> {
  return transact(context, async (queries) => {
    const at = context.clock.now();
    const given = newEvent(input, at);
    const details = { ...given, correlationId: given.correlationId ?? context.requestId ?? null };
    const customer = await load(queries, 'Customer', input.customerId, 'customerId');
    const contract = input.contractId == null ? null : await load(queries, 'Contract', input.contractId, 'contractId');
    if (contract && contract.customerId !== customer.id) {
      throw notFound('contract of this customer', contract.id, ['input', 'contractId']);
    }
    const event = eventRow(context.clock.newId('Event'), customer.id, contract?.id ?? null, details, {
      actor: context.actor,
      at,
    });
    await queries.changes.record(event, changeOf(event, { nodeId: event.id }));
    return event;
  });
}
