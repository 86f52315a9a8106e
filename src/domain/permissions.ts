import { DomainError, Forbidden, type InputPath } from './errors.ts';
import { type LifecycleTransition, termsAreOpen } from './lifecycle.ts';
import { type Role, roleIncludes } from './roles.ts';
import type { ContractStatus } from './statuses.ts';

/** The user who performs an operation. */
export interface Actor {
  /** The id of the person at the identity provider. */
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
}

export type SelfApproval = 'allow' | 'deny';
export type TransitionBlock = 'ROLE' | 'SELF_APPROVAL';

/** @throws Forbidden if the actor's role does not include the required one */
export function requireRole(actor: Actor, required: Role, what: string): void {
  if (roleIncludes(actor.role, required)) return;
  throw new Forbidden(`To ${what}, you need the role ${required}; you are ${actor.role}.`);
}

/** Whether the actor may edit a note: as its author or an administrator. */
export function canEditNote(actor: Actor, authorId: string): boolean {
  return roleIncludes(actor.role, actor.subject === authorId ? 'EDITOR' : 'ADMIN');
}

/** @throws Forbidden unless the actor wrote the note or is an administrator */
export function requireNoteAuthor(actor: Actor, authorId: string): void {
  if (!canEditNote(actor, authorId)) requireRole(actor, 'ADMIN', "edit other users' notes");
}

/** Whether the actor may resolve the thread of a note at this depth: a top-level note. */
export function canResolveNote(actor: Actor, depth: number): boolean {
  return depth === 0 && roleIncludes(actor.role, 'EDITOR');
}

/** Whether the actor may change the terms of a contract in this status. */
export function canEditTerms(actor: Actor, status: ContractStatus): boolean {
  return roleIncludes(actor.role, 'EDITOR') && termsAreOpen(status);
}

export function canDelete(actor: Actor): boolean {
  return roleIncludes(actor.role, 'ADMIN');
}

/** Which contracts awaiting a decision the actor may approve. */
export type ApprovalScope = 'NONE' | 'ALL' | 'NOT_CONTRIBUTED';

export function approvalScope(actor: Actor, selfApproval: SelfApproval): ApprovalScope {
  if (!roleIncludes(actor.role, 'APPROVER')) return 'NONE';
  return selfApproval === 'allow' ? 'ALL' : 'NOT_CONTRIBUTED';
}

/** Whether this transition is restricted by who has contributed to the contract. */
export function dependsOnContributors(transition: LifecycleTransition, selfApproval: SelfApproval): boolean {
  return transition.fourEyes === 'approval' && selfApproval === 'deny';
}

/**
 * What prevents the actor from taking a transition; empty if nothing does. `hasContributed` tells whether the actor
 * created the contract, edited its terms, submitted or reopened it since its last approval, or ever if it has none.
 */
export function transitionBlocks(
  transition: LifecycleTransition,
  actor: Actor,
  selfApproval: SelfApproval,
  hasContributed: boolean,
): TransitionBlock[] {
  const blocks: TransitionBlock[] = [];
  if (!roleIncludes(actor.role, transition.requires)) blocks.push('ROLE');
  if (hasContributed && dependsOnContributors(transition, selfApproval)) blocks.push('SELF_APPROVAL');
  return blocks;
}

/** @throws DomainError `SELF_APPROVAL` if the actor has contributed to what the transition approves */
export function requireFourEyes(
  transition: LifecycleTransition,
  actor: Actor,
  selfApproval: SelfApproval,
  hasContributed: boolean,
  path: InputPath,
): void {
  if (!transitionBlocks(transition, actor, selfApproval, hasContributed).includes('SELF_APPROVAL')) return;
  throw new DomainError({
    code: 'SELF_APPROVAL',
    message:
      'You created this contract, edited its terms, submitted it or reopened it since it was last approved: somebody else has to approve it.',
    path: [...path],
  });
}
