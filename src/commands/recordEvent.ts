import type { Queries } from '../db/queries/index.ts';
import type { ContractRow } from '../db/rows.ts';
import type { PortalEvent } from '../domain/portalEvents.ts';
import type { Instant } from '../domain/time.ts';
import { type ChangeDetails, changeOf } from './changeRows.ts';
import type { CommandContext } from './context.ts';
import { contractFacts } from './contractRowFactories.ts';
import { type Facts, recordedEventRow } from './rowFactories.ts';

interface NewEvent {
  type: PortalEvent;
  at: Instant;
  customerId: string;
  contractId?: string | null;
  facts?: Facts;
  changed?: ChangeDetails;
}

/** Records what a command did, in its transaction: as an event, and as a change of the feed. */
export async function recordEvent(
  queries: Queries,
  { actor, clock, requestId }: CommandContext,
  { type, at, customerId, contractId = null, facts, changed = {} }: NewEvent,
): Promise<void> {
  const event = recordedEventRow(clock.newId('Event'), type, customerId, contractId, facts, { actor, at, requestId });
  await queries.changes.record(event, changeOf(event, changed));
}

/** The same for an event about a contract. */
export async function recordContractEvent(
  queries: Queries,
  context: CommandContext,
  contract: ContractRow,
  type: PortalEvent,
  at: Instant,
  facts: Facts = {},
  changed: ChangeDetails = {},
): Promise<void> {
  const { id: contractId, customerId } = contract;
  const event = { type, at, customerId, contractId, facts: { ...contractFacts(contract), ...facts }, changed };
  await recordEvent(queries, context, event);
}
