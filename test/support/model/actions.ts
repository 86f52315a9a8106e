import type { Actor } from '../../../src/domain/permissions.ts';
import type { ActionType, ContractStatus } from '../../../src/domain/statuses.ts';
import type { Data } from '../servers/answers.ts';
import { act, moveTo, view } from './contracts.ts';
import { openFlags } from './flags.ts';
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

  decideContracts: (model, actor, { decisions }, { results: answers = [] }) => {
    const ids = decisions.map(({ id }: Data) => id);
    const isAlone = ({ id }: Data) => ids.filter((other: string) => other === id).length === 1;
    for (const { id, type } of decisions.filter(isAlone)) {
      const contract = model.contracts.get(id);
      const step = contract && STEPS[contract.status][type as ActionType];
      if (step && blocks(model, actor, contract, type).includes('ROLE')) throw new Refused('FORBIDDEN');
    }
    const results = decisions.map((decision: Data, i: number) => {
      try {
        if (!isAlone(decision)) throw new Refused('INVALID_INPUT');
        return { ...take(model, actor, decision.type, decision, answers[i] ?? {}), userErrors: [] };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return { contract: null, action: null, userErrors: error.codes.map((code) => ({ code })) };
      }
    });
    return { results };
  },

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
  const blocked = blocks(model, actor, contract, type);
  if (blocked.includes('ROLE')) throw new Refused('FORBIDDEN');
  if (blocked.length > 0) throw new Refused(...blocked);
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

function blocks(model: Model, actor: Actor, contract: Contract, type: ActionType): string[] {
  const found: string[] = [];
  if (!has(actor, type === 'SUBMIT' ? 'EDITOR' : 'APPROVER')) found.push('ROLE');
  if (type !== 'APPROVE') return found;
  const contributed = contract.windows.at(-1)?.includes(actor.subject);
  if (model.selfApproval === 'deny' && contributed) found.push('SELF_APPROVAL');
  if (openFlags(model, contract).some(({ severity }) => severity === 'CRITICAL')) found.push('FLAGGED');
  return found;
}
