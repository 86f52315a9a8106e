import { requireDeletableEvent } from '../domain/events.ts';
import type { CommandContext } from './context.ts';
import { load } from './load.ts';
import { recordEvent } from './recordEvent.ts';
import { transact } from './transact.ts';

/** Deletes an event and records the deletion as another event. */
export async function deleteEvent(context: CommandContext, { id }: { id: string }): Promise<string> {
  return transact(context, async (queries) => {
    const event = await load(queries, 'Event', id);
    const { customerId, contractId, type, occurredAt } = event;
    requireDeletableEvent(type);
    await queries.events.remove(event);
    const facts = { event: { id, type, occurredAt } };
    const at = context.clock.now();
    const changed = { nodeId: id };
    await recordEvent(queries, context, { type: 'event.deleted', at, customerId, contractId, facts, changed });
    return id;
  });
}
