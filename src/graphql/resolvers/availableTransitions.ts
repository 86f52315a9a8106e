import type { ContractRow } from '../../db/rows.ts';
import type { MaybePromise } from '../../db/statements.ts';
import { isApproval, NO_OBSTACLES, type Obstacles, transitionBlocks } from '../../domain/approvals.ts';
import { type Lifecycle, transitionsFrom } from '../../domain/lifecycle.ts';
import type { ContractStatus } from '../../domain/statuses.ts';
import type { AvailableTransition } from '../../generated/resolvers.ts';
import { loadForBatch, mapMaybePromise } from '../batching/batches.ts';
import type { Context } from '../context.ts';

/** The batch key under which the requester's obstacles are loaded. */
const OBSTACLES = {};

/** The transitions from a contract's status. Obstacles are loaded only if relevant, for the whole batch at once. */
export function availableTransitions(
  contract: ContractRow,
  _: object,
  context: Context,
): MaybePromise<AvailableTransition[]> {
  const obstacles = canBeApproved(context.lifecycle, contract.status) ? obstaclesOf(contract, context) : NO_OBSTACLES;
  return mapMaybePromise(obstacles, (loaded) => transitionsOf(contract, context, loaded));
}

function canBeApproved(lifecycle: Lifecycle, status: ContractStatus): boolean {
  return transitionsFrom(lifecycle, status).some(isApproval);
}

function obstaclesOf(contract: ContractRow, { read, actor, lifecycle }: Context): MaybePromise<Obstacles> {
  return loadForBatch(contract, OBSTACLES, (contracts) => {
    const ids = contracts.filter(({ status }) => canBeApproved(lifecycle, status)).map(({ id }) => id);
    return mapMaybePromise(read.approvals.obstaclesOf(actor.subject, ids), (rows) => {
      const byId = new Map(rows.map((row) => [row.id, row]));
      return contracts.map(({ id }) => byId.get(id) ?? NO_OBSTACLES);
    });
  });
}

function transitionsOf({ status }: ContractRow, context: Context, obstacles: Obstacles): AvailableTransition[] {
  const { actor, selfApproval, lifecycle } = context;
  return transitionsFrom(lifecycle, status).map((transition) => {
    const blockedBy = transitionBlocks(transition, actor, selfApproval, obstacles);
    const { action, newStatus, requiresReason } = transition;
    return { action, newStatus, requiresReason, allowed: blockedBy.length === 0, blockedBy };
  });
}
