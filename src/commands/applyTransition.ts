import type { Queries } from '../db/queries/index.ts';
import type { ActionRow, ContractRow } from '../db/rows.ts';
import type { ActionType, LifecycleTransition } from '../domain/lifecycle.ts';
import { instantAfter } from '../domain/time.ts';
import type { CommandContext } from './context.ts';
import { newId } from './newId.ts';
import { recordContractEvent } from './recordEvent.ts';

const EVENT_TYPES: Readonly<Record<ActionType, string>> = {
  SUBMIT: 'contract.submitted',
  APPROVE: 'contract.approved',
  REJECT: 'contract.rejected',
  REOPEN: 'contract.reopened',
};

export interface Transitioned {
  contract: ContractRow;
  action: ActionRow;
}

/** Takes a transition that the rules allow: the guarded update, the audit entry and the event, inside the caller's transaction. */
export async function applyTransition(
  queries: Queries,
  context: CommandContext,
  before: ContractRow,
  transition: LifecycleTransition,
  reason: string | null,
): Promise<Transitioned> {
  const { actor } = context;
  // Strictly after the action before, so that the order of the audit trail is the order of the chain.
  const at = instantAfter(before.updatedAt);
  const contract = { ...before, status: transition.to, version: before.version + 1, updatedAt: at };
  if (transition.to === 'PENDING_APPROVAL') {
    contract.submittedById = actor.id;
    contract.submittedVersion = before.version;
  }
  const action: ActionRow = {
    id: newId('Action'),
    contractId: before.id,
    type: transition.action,
    priorStatus: transition.from,
    newStatus: transition.to,
    actorId: actor.id,
    actorName: actor.name,
    reason,
    contractVersion: before.version,
    createdAt: at,
  };
  await queries.contracts.update(contract, before.version);
  await queries.actions.insert(action);
  await recordContractEvent(queries, context, contract, EVENT_TYPES[transition.action], at, { actionId: action.id });
  return { contract, action };
}
