import type { Queries } from '../db/queries/index.ts';
import type { ContractRow } from '../db/rows.ts';
import type { PortalEvent } from '../domain/portalEvents.ts';
import type { Instant } from '../domain/time.ts';
import type { CommandContext } from './context.ts';
import { contractFacts } from './contractRowFactories.ts';
import { recordedEventRow } from './rowFactories.ts';

interface Happening {
  type: PortalEvent;
  at: Instant;
  customerId: string;
  payload?: object;
}

/** Records what a command did, in its transaction. */
export async function recordEvent(
  queries: Queries,
  { actor, clock }: CommandContext,
  { type, at, customerId, payload }: Happening,
  contractId: string | null = null,
): Promise<void> {
  await queries.events.insert(
    recordedEventRow(clock.newId('Event'), type, customerId, contractId, payload, { actor, at }),
  );
}

/** The same for an event about a contract. */
export async function recordContractEvent(
  queries: Queries,
  context: CommandContext,
  contract: ContractRow,
  type: PortalEvent,
  at: Instant,
  facts: object = {},
): Promise<void> {
  const happening = { type, at, customerId: contract.customerId, payload: { ...contractFacts(contract), ...facts } };
  await recordEvent(queries, context, happening, contract.id);
}
