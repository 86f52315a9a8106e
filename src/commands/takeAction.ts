import { type ActionType, transitionFor } from '../domain/lifecycle.ts';
import { requireUnblocked } from '../domain/permissions.ts';
import { actionReason } from '../domain/reasons.ts';
import { requireVersion } from '../domain/versions.ts';
import { applyTransition, type Transitioned } from './applyTransition.ts';
import type { CommandContext } from './context.ts';
import { loadContract } from './load.ts';
import { transact } from './transact.ts';

interface Input {
  contractId: string;
  type: ActionType;
  reason?: string | null;
  /** The version that was reviewed. */
  expectedVersion?: number | null;
}

/** Submits, approves, rejects or reopens a contract. */
export async function takeAction(context: CommandContext, input: Input): Promise<Transitioned> {
  return transact(context, async (queries) => {
    const contract = await loadContract(queries, input.contractId, 'contractId');
    const transition = transitionFor(contract.status, input.type);
    requireUnblocked(transition, contract, context.actor, context.selfApproval);
    requireVersion('contract', contract.version, input.expectedVersion);
    const reason = actionReason(input.reason, transition.requiresReason);
    return applyTransition(queries, context, contract, transition, reason);
  });
}
