import { DomainError, type InputPath, type UserError } from './errors.ts';
import type { LifecycleTransition } from './lifecycle.ts';
import type { Actor } from './permissions.ts';
import { roleIncludes } from './roles.ts';

export type SelfApproval = 'allow' | 'deny';
type TransitionBlock = 'ROLE' | 'SELF_APPROVAL' | 'FLAGGED';

/** What may keep a person from approving a contract. */
export interface Obstacles {
  /**
   * Whether the person created the contract, edited its terms, submitted or reopened it since its last approval, or
   * ever if it has none.
   */
  readonly hasContributed: boolean;
  /** The number of open flags with the severity CRITICAL. Others only warn. */
  readonly criticalFlags: number;
}

export const NO_OBSTACLES: Obstacles = { hasContributed: false, criticalFlags: 0 };

/** Which contracts awaiting a decision the actor may approve, unless they are flagged. */
export type ApprovalScope = 'NONE' | 'ALL' | 'NOT_CONTRIBUTED';

export function approvalScope(actor: Actor, selfApproval: SelfApproval): ApprovalScope {
  if (!roleIncludes(actor.role, 'APPROVER')) return 'NONE';
  return selfApproval === 'allow' ? 'ALL' : 'NOT_CONTRIBUTED';
}

/** Whether this transition approves a contract, and so has obstacles. */
export function isApproval({ fourEyes }: LifecycleTransition): boolean {
  return fourEyes === 'approval';
}

/** What prevents the actor from taking a transition; empty if nothing does. */
export function transitionBlocks(
  transition: LifecycleTransition,
  actor: Actor,
  selfApproval: SelfApproval,
  { hasContributed, criticalFlags }: Obstacles,
): TransitionBlock[] {
  const blocks: TransitionBlock[] = [];
  if (!roleIncludes(actor.role, transition.requires)) blocks.push('ROLE');
  if (!isApproval(transition)) return blocks;
  if (hasContributed && selfApproval === 'deny') blocks.push('SELF_APPROVAL');
  if (criticalFlags > 0) blocks.push('FLAGGED');
  return blocks;
}

/** @throws DomainError `SELF_APPROVAL`, `FLAGGED` or both if these keep the actor from taking the transition */
export function requireNoObstacles(
  transition: LifecycleTransition,
  actor: Actor,
  selfApproval: SelfApproval,
  obstacles: Obstacles,
  path: InputPath,
): void {
  const errors = transitionBlocks(transition, actor, selfApproval, obstacles).flatMap((block): UserError[] => {
    if (block === 'SELF_APPROVAL') return [selfApprovalError(path)];
    return block === 'FLAGGED' ? [flaggedError(obstacles, path)] : [];
  });
  if (errors.length > 0) throw new DomainError(...errors);
}

function selfApprovalError(path: InputPath): UserError {
  return {
    code: 'SELF_APPROVAL',
    message:
      'You created this contract, edited its terms, submitted it or reopened it since it was last approved: somebody else has to approve it.',
    path: [...path],
  };
}

function flaggedError({ criticalFlags }: Obstacles, path: InputPath): UserError {
  const flags = criticalFlags === 1 ? 'an open flag' : `${criticalFlags} open flags`;
  return {
    code: 'FLAGGED',
    message: `This contract has ${flags} of severity CRITICAL: it can be approved once all of these are resolved.`,
    path: [...path],
    criticalFlagCount: criticalFlags,
  };
}
