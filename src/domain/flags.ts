import { DomainError, invalidInput, quote } from './errors.ts';
import { type Actor, requireRole } from './permissions.ts';
import { roleIncludes } from './roles.ts';
import type { Instant } from './time.ts';
import { InputCheck, LIMITS } from './validation.ts';

export const FLAG_SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type FlagSeverity = (typeof FLAG_SEVERITIES)[number];

export interface FlagInput {
  category: string;
  severity: FlagSeverity;
  reason: string;
}

/**
 * A new flag. `categories` are the allowed ones.
 * @throws DomainError with every invalid field
 */
export function newFlag({ category, severity, reason }: FlagInput, categories: readonly string[]): FlagInput {
  const check = new InputCheck();
  if (!categories.includes(category)) {
    check.refuse(['input', 'category'], `Expected one of ${categories.join(', ')}, but got ${quote(category)}.`);
  }
  const checked = { category, severity, reason: check.text(['input', 'reason'], reason, LIMITS.reason) };
  check.done();
  return checked;
}

/** @throws DomainError if the resolution is empty, too long or malformed */
export function flagResolution(resolution: string): string {
  const check = new InputCheck();
  const checked = check.text(['input', 'resolution'], resolution, LIMITS.reason);
  check.done();
  return checked;
}

/** @throws Forbidden unless the actor raised the flag or is an approver */
export function requireFlagResolver(actor: Actor, createdById: string): void {
  if (actor.subject === createdById && roleIncludes(actor.role, 'EDITOR')) return;
  requireRole(actor, 'APPROVER', "resolve other users' flags");
}

/** @throws DomainError if the flag has been resolved already */
export function requireOpenFlag({ resolvedAt }: { readonly resolvedAt: Instant | null }): void {
  if (resolvedAt === null) return;
  throw new DomainError(
    invalidInput(['input', 'id'], `Expected an open flag, but this one was resolved at ${resolvedAt}.`),
  );
}
