import type { Queries } from '../db/queries/index.ts';
import type { ContractRow } from '../db/rows.ts';
import type { PortalEvent } from '../domain/portalEvents.ts';
import type { Instant } from '../domain/time.ts';
import type { CommandContext } from './context.ts';
import { contractFacts } from './contractRowFactories.ts';
import { type Facts, recordedEventRow } from './rowFactories.ts';

interface NewEvent {
  type: PortalEvent;
  at: Instant;
  customerId: string;
  facts?: Facts;
}

/** Records what a command did, in its transaction. */
export async function recordEvent(
  queries: Queries,
  { actor, clock }: CommandContext,
  { type, at, customerId, facts }: NewEvent,
  contractId: string | null = null,
): Promise<void> {
  await queries.events.insert(
    recordedEventRow(clock.newId('Event'), type, customerId, contractId, facts, { actor, at }),
  );
}

/** The same for an event about a contract. */
export async function recordContractEvent(
  queries: Queries,
  context: CommandContext,
  contract: ContractRow,
  type: PortalEvent,
  at: Instant,
  facts: Facts = {},
): Promise<void> {
  const event = { type, at, customerId: contract.customerId, facts: { ...contractFacts(contract), ...facts } };
  await recordEvent(queries, context, event, contract.id);
}
