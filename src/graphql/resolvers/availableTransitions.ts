import type { ContractRow } from '../../db/rows.ts';
import type { MaybePromise } from '../../db/statements.ts';
import { transitionsFrom } from '../../domain/lifecycle.ts';
import { dependsOnContributors, transitionBlocks } from '../../domain/permissions.ts';
import type { AvailableTransition } from '../../generated/resolvers.ts';
import { loadForBatch, mapMaybePromise } from '../batching/batches.ts';
import type { Context } from '../context.ts';

/** The batch key under which the requester's contributions are loaded. */
const CONTRIBUTIONS = {};

/** The transitions from a contract's status. Contributors are loaded only if relevant, for the whole batch at once. */
export function availableTransitions(
  contract: ContractRow,
  _: object,
  context: Context,
): MaybePromise<AvailableTransition[]> {
  const matters = transitionsFrom(contract.status).some((step) => dependsOnContributors(step, context.selfApproval));
  return mapMaybePromise(matters ? hasContributed(contract, context) : false, (contributed) =>
    of(contract, context, contributed),
  );
}

function hasContributed(contract: ContractRow, { read, actor, selfApproval }: Context): MaybePromise<boolean> {
  return loadForBatch(contract, CONTRIBUTIONS, (contracts) => {
    const ids = contracts
      .filter(({ status }) => transitionsFrom(status).some((step) => dependsOnContributors(step, selfApproval)))
      .map(({ id }) => id);
    return mapMaybePromise(read.contributors.contributedTo(actor.subject, ids), (rows) => {
      const contributed = new Set(rows.map(({ id }) => id));
      return contracts.map(({ id }) => contributed.has(id));
    });
  });
}

function of({ status }: ContractRow, { actor, selfApproval }: Context, contributed: boolean): AvailableTransition[] {
  return transitionsFrom(status).map((transition) => {
    const blockedBy = transitionBlocks(transition, actor, selfApproval, contributed);
    const { action, newStatus, requiresReason } = transition;
    return { action, newStatus, requiresReason, allowed: blockedBy.length === 0, blockedBy };
  });
}
