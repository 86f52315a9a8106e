import type { ActionType, ContractStatus } from '../../src/domain/lifecycle.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { type Contract, find, has, isBlank, Refused, type Rule, requireVersion, type World } from './model.ts';
import { act, view } from './modelContracts.ts';
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

  deleteAction: (world, _, input) => {
    const isIt = ({ id }: { id: string | null }) => id === input.id;
    const contract = [...world.contracts.values()].find(({ history }) => history.some(isIt));
    if (!contract) throw new Refused('NOT_FOUND');
    const position = contract.history.findIndex(isIt);
    const later = contract.history.slice(position + 1);
    const [{ what, priorStatus }] = contract.history.slice(position) as [Contract['history'][number]];
    if (later.some((entry) => entry.what !== 'EDIT')) throw new Refused('NOT_LATEST_ACTION');
    if (what === 'REOPEN' && later.length > 0) throw new Refused('NOT_LATEST_ACTION');
    if (isBlank(input.reason)) throw new Refused('INVALID_INPUT');
    contract.history.splice(position, 1);
    contract.status = priorStatus;
    contract.version += 1;
    world.happen('action.deleted', contract.customerId, contract.id);
    return { deletedActionId: input.id, contract: view(contract) };
  },
} satisfies Record<string, Rule>;

function take(world: World, actor: Actor, type: ActionType, input: Data, { action: made }: Data) {
  const contract = find(world.contracts, input.contractId);
  const newStatus = STEPS[contract.status][type];
  if (!newStatus) throw new Refused('INVALID_TRANSITION');
  const [block] = blocks(world, actor, contract, type);
  if (block) throw new Refused(block === 'ROLE' ? 'FORBIDDEN' : block);
  requireVersion(contract, input);
  const { reason } = input;
  if (isBlank(reason) && (needsReason(type) || reason != null)) throw new Refused('INVALID_INPUT');
  const { status: priorStatus, version: contractVersion } = contract;
  act(world, contract, type, newStatus, actor.id, made?.id);
  return { contract: view(contract), action: { id: made?.id, type, priorStatus, newStatus, contractVersion } };
}

/** What the portal is to offer the actor. */
export function transitionsFor(world: World, actor: Actor, contract: Contract) {
  return Object.entries(STEPS[contract.status]).map(([action, newStatus]) => {
    const blockedBy = blocks(world, actor, contract, action as ActionType);
    const requiresReason = needsReason(action as ActionType);
    return { action, newStatus, allowed: blockedBy.length === 0, blockedBy, requiresReason };
  });
}

function blocks({ selfApproval }: World, actor: Actor, { history }: Contract, type: ActionType): string[] {
  const found: string[] = [];
  if (!has(actor, type === 'SUBMIT' ? 'EDITOR' : 'APPROVER')) found.push('ROLE');
  if (type === 'APPROVE' && selfApproval === 'deny') {
    const handIn = history.findLastIndex(({ what }) => what === 'SUBMIT' || what === 'REOPEN');
    const lastEdit = history.slice(handIn + 1).findLast(({ what }) => what === 'EDIT');
    if (history[handIn]?.by === actor.id || lastEdit?.by === actor.id) found.push('SELF_APPROVAL');
  }
  return found;
}
