import { Forbidden } from './errors.ts';
import { termsAreOpen } from './lifecycle.ts';
import { type Role, roleIncludes } from './roles.ts';
import type { ContractStatus } from './statuses.ts';

/** The user who performs an operation. */
export interface Actor {
  /** The id of the person at the identity provider. */
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
}

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
