import { Forbidden, Refusal } from './errors.ts';
import type { LifecycleTransition } from './lifecycle.ts';

/** From the least to the most; each role includes the ones before it. */
export const ROLES = ['READER', 'EDITOR', 'APPROVER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export type SelfApproval = 'allow' | 'deny';
export type TransitionBlock = 'ROLE' | 'SELF_APPROVAL';

/** The part of a contract that tells whose approval would be a self-approval. */
export interface Authorship {
  readonly submittedById: string | null;
  /** The version that was submitted or reopened. */
  readonly submittedVersion: number | null;
  readonly termsEditedById: string;
  /** The version that the last edit of the terms led to. */
  readonly termsEditedVersion: number;
}

export function roleIncludes(role: Role, required: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(required);
}

/** @throws Forbidden where the actor's role does not include the required one */
export function requireRole(actor: Actor, required: Role, what: string): void {
  if (roleIncludes(actor.role, required)) return;
  throw new Forbidden(`To ${what} takes the role ${required}; you are ${actor.role}.`);
}

/** @throws Forbidden unless the actor wrote the note or is an administrator */
export function requireNoteAuthor(actor: Actor, authorId: string): void {
  if (actor.id !== authorId) requireRole(actor, 'ADMIN', 'change the notes of others');
}

/** What keeps the actor from a transition of this contract; empty where nothing does. */
export function blocksOn(
  transition: LifecycleTransition,
  contract: Authorship,
  actor: Actor,
  selfApproval: SelfApproval,
): TransitionBlock[] {
  const blocks: TransitionBlock[] = [];
  if (!roleIncludes(actor.role, transition.requires)) blocks.push('ROLE');
  if (transition.action === 'APPROVE' && selfApproval === 'deny' && hasOwnHandIn(contract, actor)) {
    blocks.push('SELF_APPROVAL');
  }
  return blocks;
}

/** @throws Forbidden or Refusal `SELF_APPROVAL` where something keeps the actor from the transition */
export function requireUnblocked(
  transition: LifecycleTransition,
  contract: Authorship,
  actor: Actor,
  selfApproval: SelfApproval,
): void {
  requireRole(actor, transition.requires, `${transition.action.toLowerCase()} contracts`);
  if (blocksOn(transition, contract, actor, selfApproval).includes('SELF_APPROVAL')) {
    throw new Refusal({
      code: 'SELF_APPROVAL',
      message: 'You submitted or reopened this contract, or edited its terms since: somebody else has to approve it.',
      path: ['input', 'contractId'],
    });
  }
}

function hasOwnHandIn(contract: Authorship, actor: Actor): boolean {
  const editedSince = contract.termsEditedVersion > (contract.submittedVersion ?? 0);
  return contract.submittedById === actor.id || (editedSince && contract.termsEditedById === actor.id);
}
