import type { Actor } from '../../src/domain/permissions.ts';
import type { ActionType, ContractStatus } from '../../src/domain/statuses.ts';
import { type Contract, find, has, isBlank, Refused, type Rule, requireVersion, type World } from './model.ts';
import { act, moveTo, view } from './modelContracts.ts';
import type { Data } from './portal.ts';

/** The lifecycle, said a second time. */
export const STEPS: Record<ContractStatus, Partial<Record<ActionType, ContractStatus>>> = {
  DRAFT: { SUBMIT: 'PENDING_APPROVAL' },
  PENDING_APPROVAL: { APPROVE: 'APPROVED', REJECT: 'REJECTED' },
  APPROVED: { REOPEN: 'PENDING_APPROVAL' },
  REJECTED: { REOPEN: 'PENDING_APPROVAL' },
};

const needsReason = (type: ActionType) => type === 'REJECT' || type === 'REOPEN';

export const actionRules = {
  submitContract: (world, actor, input, answer) => take(world, actor, 'SUBMIT', input, answer),
  approveContract: (world, actor, input, answer) => take(world, actor, 'APPROVE', input, answer),
  rejectContract: (world, actor, input, answer) => take(world, actor, 'REJECT', input, answer),
  reopenContract: (world, actor, input, answer) => take(world, actor, 'REOPEN', input, answer),
  createAction: (world, actor, input, answer) => take(world, actor, input.type, input, answer),

  deleteAction: (world, actor, input, { contract: made }) => {
    const isIt = ({ id }: { id: string | null }) => id === input.id;
    const contract = [...world.contracts.values()].find(({ history }) => history.some(isIt));
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
    world.happen('action.deleted', contract.customerId, contract.id);
    return { deletedActionId: input.id, contract: view(contract) };
  },
} satisfies Record<string, Rule>;

function take(world: World, actor: Actor, type: ActionType, input: Data, answer: Data) {
  const contract = find(world.contracts, input.contractId ?? input.id);
  const newStatus = STEPS[contract.status][type];
  if (!newStatus) throw new Refused('INVALID_TRANSITION');
  const [block] = blocks(world, actor, contract, type);
  if (block) throw new Refused(block === 'ROLE' ? 'FORBIDDEN' : block);
  requireVersion(contract, input);
  const { reason } = input;
  if (isBlank(reason) && (needsReason(type) || reason != null)) throw new Refused('INVALID_INPUT');
  const action = act(world, contract, type, newStatus, actor, answer);
  return { contract: view(contract), action };
}

/** What the portal is to offer the actor. */
export function transitionsFor(world: World, actor: Actor, contract: Contract) {
  return Object.entries(STEPS[contract.status]).map(([action, newStatus]) => {
    const blockedBy = blocks(world, actor, contract, action as ActionType);
    const requiresReason = needsReason(action as ActionType);
    return { action, newStatus, allowed: blockedBy.length === 0, blockedBy, requiresReason };
  });
}

function blocks({ selfApproval }: World, actor: Actor, { windows }: Contract, type: ActionType): string[] {
  const found: string[] = [];
  if (!has(actor, type === 'SUBMIT' ? 'EDITOR' : 'APPROVER')) found.push('ROLE');
  const contributed = windows.at(-1)?.includes(actor.subject);
  if (type === 'APPROVE' && selfApproval === 'deny' && contributed) found.push('SELF_APPROVAL');
  return found;
}
