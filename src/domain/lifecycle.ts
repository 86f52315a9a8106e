import { DomainError } from './errors.ts';
import type { PortalEvent } from './portalEvents.ts';
import type { Role } from './roles.ts';
import { type ActionType, CONTRACT_STATUSES, type ContractStatus } from './statuses.ts';

export interface LifecycleTransition {
  readonly action: ActionType;
  readonly priorStatus: ContractStatus;
  readonly newStatus: ContractStatus;
  /** The lowest role that may take the action. */
  readonly requires: Role;
  readonly requiresReason: boolean;
  /** Its part in the four-eyes rule: whoever made a contribution since the last approval may not make the next. */
  readonly fourEyes: 'contribution' | 'approval' | 'none';
  /** The event that records it. */
  readonly event: PortalEvent;
}

/** The transitions of contracts. Those not listed are impossible. */
export type Lifecycle = readonly LifecycleTransition[];

/** Whether approvals need a reason, as rejections do. */
export type ApprovalReason = 'optional' | 'required';

/** The whole lifecycle of a contract: a frozen table, made once at the start. */
export function lifecycleWith(approvalReason: ApprovalReason): Lifecycle {
  const transitions = (
    [
      // action, prior status, new status, lowest role, reason, part in the four-eyes rule, event
      ['SUBMIT', 'DRAFT', 'PENDING_APPROVAL', 'EDITOR', 'reason optional', 'contribution', 'contract.submitted'],
      [
        'APPROVE',
        'PENDING_APPROVAL',
        'APPROVED',
        'APPROVER',
        `reason ${approvalReason}`,
        'approval',
        'contract.approved',
      ],
      ['REJECT', 'PENDING_APPROVAL', 'REJECTED', 'APPROVER', 'reason required', 'none', 'contract.rejected'],
      ['REOPEN', 'APPROVED', 'PENDING_APPROVAL', 'APPROVER', 'reason required', 'contribution', 'contract.reopened'],
      ['REOPEN', 'REJECTED', 'PENDING_APPROVAL', 'APPROVER', 'reason required', 'contribution', 'contract.reopened'],
    ] as const
  ).map(([action, priorStatus, newStatus, requires, reason, fourEyes, event]) => {
    const requiresReason = reason === 'reason required';
    return Object.freeze({ action, priorStatus, newStatus, requires, requiresReason, fourEyes, event });
  });
  return Object.freeze(transitions);
}

/** The lifecycle where nothing else is configured. */
export const LIFECYCLE = lifecycleWith('optional');

/** Whether the terms of a contract can be changed in each status. */
const TERMS: Readonly<Record<ContractStatus, 'open' | 'locked'>> = {
  DRAFT: 'open',
  PENDING_APPROVAL: 'open',
  APPROVED: 'locked',
  REJECTED: 'locked',
};

/** The actions of a lifecycle that approve a contract. */
export function approvingActions(lifecycle: Lifecycle): ActionType[] {
  return actionsWhere(lifecycle, ({ fourEyes }) => fourEyes === 'approval');
}

export const APPROVING_ACTIONS: readonly ActionType[] = approvingActions(LIFECYCLE);

/** The actions that submit a contract for a decision, for the first time or again. */
export const SUBMITTING_ACTIONS: readonly ActionType[] = actionsWhere(
  LIFECYCLE,
  ({ newStatus }) => newStatus === 'PENDING_APPROVAL',
);

/** The actions that decide on a contract. */
export const DECIDING_ACTIONS: readonly ActionType[] = actionsWhere(
  LIFECYCLE,
  ({ priorStatus }) => priorStatus === 'PENDING_APPROVAL',
);

function actionsWhere(lifecycle: Lifecycle, isMeant: (transition: LifecycleTransition) => boolean): ActionType[] {
  return [...new Set(lifecycle.filter(isMeant).map(({ action }) => action))];
}

/** The transitions out of a status, in the order of the table. */
export function transitionsFrom(lifecycle: Lifecycle, status: ContractStatus): LifecycleTransition[] {
  return lifecycle.filter((transition) => transition.priorStatus === status);
}

/**
 * The transition of an action from a status.
 * @throws DomainError `INVALID_TRANSITION` if the lifecycle has none
 */
export function transitionFor(lifecycle: Lifecycle, status: ContractStatus, action: ActionType): LifecycleTransition {
  const possible = transitionsFrom(lifecycle, status);
  const transition = possible.find((candidate) => candidate.action === action);
  if (transition) return transition;
  const allowedActions = possible.map((candidate) => candidate.action);
  const alternatives = allowedActions.length > 0 ? `it can take ${allowedActions.join(' or ')}` : 'it can take none';
  throw new DomainError({
    code: 'INVALID_TRANSITION',
    message: `A contract that is ${status} cannot take the action ${action}; ${alternatives}.`,
    path: ['input'],
    currentStatus: status,
    action,
    allowedActions,
  });
}

/** Whether the terms of a contract can be changed in this status. */
export function termsAreOpen(status: ContractStatus): boolean {
  return TERMS[status] === 'open';
}

/**
 * `field` is the name of the id in the input.
 * @throws DomainError `CONTRACT_LOCKED` if the terms cannot be changed in this status
 */
export function requireOpenTerms(status: ContractStatus, field: 'id' | 'contractId' = 'id'): void {
  if (termsAreOpen(status)) return;
  const openStatuses = CONTRACT_STATUSES.filter(termsAreOpen);
  const advice = transitionsFrom(LIFECYCLE, status).some(({ action }) => action === 'REOPEN')
    ? ' Reopen it first.'
    : '';
  throw new DomainError({
    code: 'CONTRACT_LOCKED',
    message: `The terms of a contract can be changed only while it is ${openStatuses.join(' or ')}; this one is ${status}.${advice}`,
    path: ['input', field],
    status,
  });
}

/**
 * Taking back a reopening restores the decision before it, which must have been made on the current terms.
 * @throws DomainError `NOT_LATEST_ACTION` if they were edited since
 */
export function requireTermsAsDecided(
  { priorStatus, contractVersion }: { readonly priorStatus: ContractStatus; readonly contractVersion: number },
  { termsEditedVersion }: { readonly termsEditedVersion: number },
): void {
  if (termsAreOpen(priorStatus) || termsEditedVersion <= contractVersion) return;
  throw new DomainError({
    code: 'NOT_LATEST_ACTION',
    message: `The terms were edited after this action, and nobody decided on them: the contract cannot be ${priorStatus} again. Decide on it instead.`,
    path: ['input', 'id'],
  });
}
