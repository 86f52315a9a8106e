import { isApproval, NO_OBSTACLES, requireNoObstacles } from '../domain/approvals.ts';
import { transitionFor } from '../domain/lifecycle.ts';
import { requireRole } from '../domain/permissions.ts';
import { actionReason } from '../domain/reasons.ts';
import type { ActionType } from '../domain/statuses.ts';
import { requireVersion } from '../domain/versions.ts';
import { applyTransition, type Transitioned } from './applyTransition.ts';
import type { CommandContext } from './context.ts';
import { loadLockedContract } from './load.ts';
import { transact } from './transact.ts';

export interface ActionInput {
  id: string;
  type: ActionType;
  reason?: string | null;
  /** The version that was reviewed. */
  expectedVersion?: number | null;
}

/** Submits, approves, rejects or reopens a contract. `field` is the name of its id in the input. */
export async function takeAction(
  context: CommandContext,
  input: ActionInput,
  field: 'id' | 'contractId' = 'id',
): Promise<Transitioned> {
  const { actor, selfApproval, lifecycle } = context;
  const mayApprove = lifecycle.some((transition) => transition.action === input.type && isApproval(transition));
  return transact(context, async (queries) => {
    // Locked, so that a flag is raised either before the obstacles are read, or after the action. Asked for at once, to share a
    // round trip: they run in this order.
    const [contract, obstacles] = await Promise.all([
      loadLockedContract(queries, input.id, field),
      mayApprove ? queries.approvals.obstacles(actor.subject, input.id) : NO_OBSTACLES,
    ]);
    const transition = transitionFor(lifecycle, contract.status, input.type);
    requireRole(actor, transition.requires, `${transition.action.toLowerCase()} contracts`);
    requireNoObstacles(transition, actor, selfApproval, obstacles, ['input', field]);
    requireVersion('contract', contract, input.expectedVersion);
    const reason = actionReason(input.reason, transition.requiresReason);
    return applyTransition(queries, context, { before: contract, transition, reason });
  });
}
