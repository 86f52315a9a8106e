import { transitionFor } from '../domain/lifecycle.ts';
import { dependsOnContributors, requireFourEyes, requireRole } from '../domain/permissions.ts';
import { actionReason } from '../domain/reasons.ts';
import type { ActionType } from '../domain/statuses.ts';
import { requireVersion } from '../domain/versions.ts';
import { applyTransition, type Transitioned } from './applyTransition.ts';
import type { CommandContext } from './context.ts';
import { load } from './load.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  type: ActionType;
  reason?: string | null;
  /** The version that was reviewed. */
  expectedVersion?: number | null;
}

/** Submits, approves, rejects or reopens a contract. `field` is the name of its id in the input. */
export async function takeAction(
  context: CommandContext,
  input: Input,
  field: 'id' | 'contractId' = 'id',
): Promise<Transitioned> {
  const { actor, selfApproval } = context;
  return transact(context, async (queries) => {
    const contract = await load(queries, 'Contract', input.id, field);
    const transition = transitionFor(contract.status, input.type);
    requireRole(actor, transition.requires, `${transition.action.toLowerCase()} contracts`);
    if (dependsOnContributors(transition, selfApproval)) {
      const contributions = await queries.contributors.contributedTo(actor.subject, [contract.id]);
      requireFourEyes(transition, actor, selfApproval, contributions.length > 0, ['input', field]);
    }
    requireVersion('contract', contract, input.expectedVersion);
    const reason = actionReason(input.reason, transition.requiresReason);
    return applyTransition(queries, context, contract, transition, reason, context.clock.now());
  });
}
