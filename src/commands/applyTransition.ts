import type { Queries } from '../db/queries/index.ts';
import type { ActionRow, ContractRow } from '../db/rows.ts';
import type { LifecycleTransition } from '../domain/lifecycle.ts';
import type { CommandContext } from './context.ts';
import { actionRow, afterTransition, contributorRow } from './contractRowFactories.ts';
import { recordContractEvent } from './recordEvent.ts';

export interface Transitioned {
  contract: ContractRow;
  action: ActionRow;
}

interface Transition {
  before: ContractRow;
  transition: LifecycleTransition;
  reason: string | null;
}

/**
 * Applies an allowed transition in the caller's transaction: an update that fails if the version has changed, the action with its
 * entry of the ledger, and an event.
 */
export async function applyTransition(
  queries: Queries,
  context: CommandContext,
  { before, transition, reason }: Transition,
): Promise<Transitioned> {
  // Strictly later than the previous action, so that the audit trail sorts in the order of the transitions.
  const at = context.clock.now(before.updatedAt);
  const attribution = { actor: context.actor, at };
  const taken = actionRow(context.clock.newId('Action'), before, transition, reason, attribution);
  const { action, entry, end } = queries.ledger.sealAction(before, taken);
  const contract = { ...afterTransition(before, transition, attribution), ...end };
  await queries.contracts.update(before, contract);
  if (transition.fourEyes === 'contribution') {
    await queries.contributors.add(contributorRow(contract, context.actor));
  }
  await queries.actions.insert(action);
  await queries.ledger.append(entry);
  const { priorStatus, newStatus } = transition;
  const changed = { nodeId: contract.id, priorStatus, newStatus };
  await recordContractEvent(queries, context, contract, transition.event, at, { actionId: action.id }, changed);
  return { contract, action };
}
