import { describe, expect, test } from '@jest/globals';
import { requireNoObstacles, transitionBlocks } from '../../src/domain/approvals.ts';
import {
  approvingActions,
  LIFECYCLE,
  type Lifecycle,
  type LifecycleTransition,
  transitionFor,
  transitionsFrom,
} from '../../src/domain/lifecycle.ts';
import type { ActionType, ContractStatus } from '../../src/domain/statuses.ts';
import { refusalOf } from '../support/domain/refusals.ts';

// A copy of the table with a line for each extension; their words are not in the schema.
const ENDORSE = 'ENDORSE' as ActionType;
const ARCHIVE = 'ARCHIVE' as ActionType;
const ARCHIVED = 'ARCHIVED' as ContractStatus;
const line = (values: Partial<LifecycleTransition>): LifecycleTransition => ({
  action: 'APPROVE',
  priorStatus: 'PENDING_APPROVAL',
  newStatus: 'APPROVED',
  requires: 'APPROVER',
  requiresReason: false,
  fourEyes: 'approval',
  event: 'contract.approved',
  ...values,
});
const extended: Lifecycle = [
  ...LIFECYCLE,
  line({ action: ENDORSE }),
  line({ action: ARCHIVE, priorStatus: 'APPROVED', newStatus: ARCHIVED, requires: 'ADMIN', fourEyes: 'none' }),
];
const approver = { subject: 'ada', name: 'Ada', role: 'APPROVER' } as const;

describe('a second approving action, added as one line of the table,', () => {
  const endorsement = transitionFor(extended, 'PENDING_APPROVAL', ENDORSE);

  test('is one of those that approve, and is offered', () => {
    expect(approvingActions(extended)).toEqual(['APPROVE', ENDORSE]);
    expect(transitionsFrom(extended, 'PENDING_APPROVAL')).toContain(endorsement);
  });

  test('is refused to whoever contributed, like the first', () => {
    const contributed = { hasContributed: true, criticalFlags: 0 };
    expect(transitionBlocks(endorsement, approver, 'deny', contributed)).toEqual(['SELF_APPROVAL']);
    expect(refusalOf(() => requireNoObstacles(endorsement, approver, 'deny', contributed, ['input', 'id']))).toEqual([
      expect.objectContaining({ code: 'SELF_APPROVAL' }),
    ]);
  });

  test('is refused for contracts with critical flags, like the first', () => {
    const flagged = { hasContributed: false, criticalFlags: 1 };
    expect(transitionBlocks(endorsement, approver, 'allow', flagged)).toEqual(['FLAGGED']);
  });
});

describe('a status at the end, added as one line of the table,', () => {
  test('is reached by its action alone, for which its role is required', () => {
    const archiving = transitionFor(extended, 'APPROVED', ARCHIVE);
    expect(archiving.newStatus).toBe(ARCHIVED);
    const nothing = { hasContributed: true, criticalFlags: 1 };
    expect(transitionBlocks(archiving, approver, 'deny', nothing)).toEqual(['ROLE']);
    expect(refusalOf(() => transitionFor(extended, 'DRAFT', ARCHIVE))).toEqual([
      expect.objectContaining({ code: 'INVALID_TRANSITION', allowedActions: ['SUBMIT'] }),
    ]);
  });

  test('is left by no action, and the message says so', () => {
    expect(refusalOf(() => transitionFor(extended, ARCHIVED, 'REOPEN'))).toEqual([
      expect.objectContaining({
        allowedActions: [],
        message: 'A contract that is ARCHIVED cannot take the action REOPEN; it can take none.',
      }),
    ]);
  });
});
