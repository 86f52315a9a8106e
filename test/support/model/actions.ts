import type { Actor } from '../../../src/domain/permissions.ts';
import type { ActionType, ContractStatus } from '../../../src/domain/statuses.ts';
import type { Data } from '../servers/answers.ts';
import { act, moveTo, view } from './contracts.ts';
import { type Contract, find, has, isBlank, type Model, Refused, type Rule, requireVersion } from './model.ts';

/** The lifecycle, said a second time. */
export const STEPS: Record<ContractStatus, Partial<Record<ActionType, ContractStatus>>> = {
  DRAFT: { SUBMIT: 'PENDING_APPROVAL' },
  PENDING_APPROVAL: { APPROVE: 'APPROVED', REJECT: 'REJECTED' },
  APPROVED: { REOPEN: 'PENDING_APPROVAL' },
  REJECTED: { REOPEN: 'PENDING_APPROVAL' },
};

const needsReason = (type: ActionType) => type === 'REJECT' || type === 'REOPEN';

export const actionRules = {
  submitContract: (model, actor, input, answer) => take(model, actor, 'SUBMIT', input, answer),
  approveContract: (model, actor, input, answer) => take(model, actor, 'APPROVE', input, answer),
  rejectContract: (model, actor, input, answer) => take(model, actor, 'REJECT', input, answer),
  reopenContract: (model, actor, input, answer) => take(model, actor, 'REOPEN', input, answer),
  createAction: (model, actor, input, answer) => take(model, actor, input.type, input, answer),

  deleteAction: (model, actor, input, { contract: made }) => {
    const isIt = ({ id }: { id: string | null }) => id === input.id;
    const contract = [...model.contracts.values()].find(({ history }) => history.some(isIt));
    if (!contract) throw new Refused('NOT_FOUND');
    const position = contract.history.findIndex(isIt);
    const later = contract.history.slice(position + 1);
    const [{ what, priorStatus }] = contract.history.slice(position) as [Contract['history'][number]];
    if (later.some((entry) => entry.what !== 'EDIT')) throw new Refused('NOT_LATEST_ACTION');
    if (what === 'REOPEN' && later.length > 0) throw new Refused('NOT_LATEST_ACTION');
    requireVersion(contract, input);
    if (isBlank(input.reason)) throw new Refused('INVALID_INPUT');
    contract.history.splice(position, 1);
    // Without the approval, it is as if what came before it had not been approved.
    if (what === 'APPROVE') contract.windows.splice(-2, 2, contract.windows.slice(-2).flat());
    moveTo(contract, priorStatus, actor, made);
    model.recordEvent('action.deleted', contract.customerId, contract.id);
    return { deletedActionId: input.id, contract: view(contract) };
  },
} satisfies Record<string, Rule>;

function take(model: Model, actor: Actor, type: ActionType, input: Data, answer: Data) {
  const contract = find(model.contracts, input.contractId ?? input.id);
  const newStatus = STEPS[contract.status][type];
  if (!newStatus) throw new Refused('INVALID_TRANSITION');
  const [block] = blocks(model, actor, contract, type);
  if (block) throw new Refused(block === 'ROLE' ? 'FORBIDDEN' : block);
  requireVersion(contract, input);
  const { reason } = input;
  if (isBlank(reason) && (needsReason(type) || reason != null)) throw new Refused('INVALID_INPUT');
  const action = act(model, contract, type, newStatus, actor, answer);
  return { contract: view(contract), action };
}

/** What the portal is to offer the actor. */
export function transitionsFor(model: Model, actor: Actor, contract: Contract) {
  return Object.entries(STEPS[contract.status]).map(([action, newStatus]) => {
    const blockedBy = blocks(model, actor, contract, action as ActionType);
    const requiresReason = needsReason(action as ActionType);
    return { action, newStatus, allowed: blockedBy.length === 0, blockedBy, requiresReason };
  });
}

function blocks({ selfApproval }: Model, actor: Actor, { windows }: Contract, type: ActionType): string[] {
  const found: string[] = [];
  if (!has(actor, type === 'SUBMIT' ? 'EDITOR' : 'APPROVER')) found.push('ROLE');
  const contributed = windows.at(-1)?.includes(actor.subject);
  if (type === 'APPROVE' && selfApproval === 'deny' && contributed) found.push('SELF_APPROVAL');
  return found;
}
