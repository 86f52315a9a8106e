import type { ActionRow, ContractRow } from '../db/rows.ts';
import { DomainError } from '../domain/errors.ts';
import { requireTermsAsDecided } from '../domain/lifecycle.ts';
import { actionReason } from '../domain/reasons.ts';
import { requireVersion } from '../domain/versions.ts';
import type { CommandContext } from './context.ts';
import { updatedBy } from './contractRowFactories.ts';
import { load, loadLockedContract } from './load.ts';
import { recordContractEvent } from './recordEvent.ts';
import type { Attribution } from './rowFactories.ts';
import { transact } from './transact.ts';

interface Input {
  id: string;
  reason: string;
  /** The expected version of the contract. */
  expectedVersion?: number | null;
}

/** Takes back the latest action of a contract; an event records what was removed. */
export async function deleteAction(
  context: CommandContext,
  input: Input,
): Promise<{ deletedActionId: string; contract: ContractRow }> {
  return transact(context, async (queries) => {
    const action = await load(queries, 'Action', input.id);
    // Locked, so that nobody else writes to its ledger.
    const before = await loadLockedContract(queries, action.contractId);
    const latest = await queries.actions.latest(before.id);
    if (latest?.id !== action.id) {
      const message = 'Only the latest action of a contract can be taken back; take back the later ones first.';
      throw new DomainError({ code: 'NOT_LATEST_ACTION', message, path: ['input', 'id'] });
    }
    requireTermsAsDecided(action, before);
    requireVersion('contract', before, input.expectedVersion);
    const reason = actionReason(input.reason, true);

    await queries.actions.remove(action);
    // The approval in effect again: anyone who contributed since then may not approve.
    const approval = await queries.actions.latestApproval(before.id);
    const at = context.clock.now(before.updatedAt);
    const { actor } = context;
    const { entry, end, salts } = queries.ledger.seal(before, {
      type: 'action.deleted',
      actionId: action.id,
      priorStatus: before.status,
      newStatus: action.priorStatus,
      contractVersion: before.version,
      decidedAt: at,
      actor,
      reason,
    });
    const contract = { ...afterTakingBack(before, action, approval, { actor, at }), ...end };
    await queries.contracts.update(before, contract);
    await queries.ledger.append(entry);
    const facts = { reason, action: actionFacts(action), ...salts };
    const changed = { priorStatus: before.status, newStatus: contract.status };
    await recordContractEvent(queries, context, contract, 'action.deleted', at, facts, changed);
    return { deletedActionId: action.id, contract };
  });
}

/** The action as recorded in the event, with API field names. */
function actionFacts({ actorId: subject, actorName: name, ...action }: ActionRow): object {
  return { ...action, actor: { subject, name } };
}

/** The contract after its latest action was taken back; `approval` is the latest remaining one. */
function afterTakingBack(
  before: ContractRow,
  { priorStatus }: ActionRow,
  approval: ActionRow | undefined,
  attribution: Attribution,
): ContractRow {
  return {
    ...before,
    status: priorStatus,
    statusSince: attribution.at,
    approvedVersion: approval?.contractVersion ?? 0,
    version: before.version + 1,
    ...updatedBy(attribution),
  };
}
