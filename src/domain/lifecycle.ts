import { DomainError } from './errors.ts';
import type { Role } from './roles.ts';
import type { ActionType, ContractStatus } from './statuses.ts';

export interface LifecycleTransition {
  readonly action: ActionType;
  readonly priorStatus: ContractStatus;
  readonly newStatus: ContractStatus;
  /** The least role that may take the action. */
  readonly requires: Role;
  readonly requiresReason: boolean;
}

/** The whole lifecycle of a contract. What is not in this table cannot happen. */
export const LIFECYCLE: readonly LifecycleTransition[] = Object.freeze([
  step('SUBMIT', 'DRAFT', 'PENDING_APPROVAL', 'EDITOR', 'reason optional'),
  step('APPROVE', 'PENDING_APPROVAL', 'APPROVED', 'APPROVER', 'reason optional'),
  step('REJECT', 'PENDING_APPROVAL', 'REJECTED', 'APPROVER', 'reason required'),
  step('REOPEN', 'APPROVED', 'PENDING_APPROVAL', 'APPROVER', 'reason required'),
  step('REOPEN', 'REJECTED', 'PENDING_APPROVAL', 'APPROVER', 'reason required'),
]);

function step(
  action: ActionType,
  priorStatus: ContractStatus,
  newStatus: ContractStatus,
  requires: Role,
  reason: 'reason optional' | 'reason required',
): LifecycleTransition {
  return Object.freeze({ action, priorStatus, newStatus, requires, requiresReason: reason === 'reason required' });
}

const TERMS_OPEN: readonly ContractStatus[] = ['DRAFT', 'PENDING_APPROVAL'];

/** The steps that lead out of a status, in the order of the table. */
export function transitionsFrom(status: ContractStatus): LifecycleTransition[] {
  return LIFECYCLE.filter((transition) => transition.priorStatus === status);
}

/**
 * The step that an action makes from a status.
 * @throws DomainError `INVALID_TRANSITION` where the lifecycle has none
 */
export function transitionFor(status: ContractStatus, action: ActionType): LifecycleTransition {
  const possible = transitionsFrom(status);
  const transition = possible.find((candidate) => candidate.action === action);
  if (transition) return transition;
  const allowedActions = possible.map((candidate) => candidate.action);
  throw new DomainError({
    code: 'INVALID_TRANSITION',
    message: `A contract that is ${status} cannot take the action ${action}; it can take ${allowedActions.join(' or ')}.`,
    path: ['input'],
    currentStatus: status,
    action,
    allowedActions,
  });
}

/** Whether who takes a step asks for an approval, which then has to be somebody else's. */
export function isContribution({ newStatus }: LifecycleTransition): boolean {
  return newStatus === 'PENDING_APPROVAL';
}

/** Whether the terms of a contract can change in this status. */
export function termsAreOpen(status: ContractStatus): boolean {
  return TERMS_OPEN.includes(status);
}

/** @throws DomainError `CONTRACT_LOCKED` where the terms cannot change in this status */
export function requireOpenTerms(status: ContractStatus): void {
  if (termsAreOpen(status)) return;
  throw new DomainError({
    code: 'CONTRACT_LOCKED',
    message: `The terms of a contract can be changed only while it is ${TERMS_OPEN.join(' or ')}; this one is ${status}. Reopen it first.`,
    path: ['input', 'id'],
    status,
  });
}

/**
 * Taking back a reopening makes the decision before it count again, which must have been on the terms as they are now.
 * @throws DomainError `NOT_LATEST_ACTION` where they were edited since
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
