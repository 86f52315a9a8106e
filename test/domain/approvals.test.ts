import { describe, expect, test } from '@jest/globals';
import {
  approvalScope,
  isApproval,
  NO_OBSTACLES,
  type Obstacles,
  requireNoObstacles,
  transitionBlocks,
} from '../../src/domain/approvals.ts';
import { LIFECYCLE, type LifecycleTransition, transitionFor } from '../../src/domain/lifecycle.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { ROLES, type Role } from '../../src/domain/roles.ts';
import { refusalOf } from '../support/domain/refusals.ts';

const RANK: Record<Role, number> = { READER: 0, EDITOR: 1, APPROVER: 2, ADMIN: 3 };
const APPROVE = transitionFor(LIFECYCLE, 'PENDING_APPROVAL', 'APPROVE');
/** What keeps people from approving all at once. */
const OBSTACLES: Obstacles = { hasContributed: true, criticalFlags: 2 };
const person = (subject: string, role: Role = 'ADMIN'): Actor => ({ subject, name: `Name of ${subject}`, role });

test.each(LIFECYCLE.flatMap((transition) => ROLES.map((role) => ({ transition, role }))))(
  '$role is kept from $transition.action out of $transition.priorStatus exactly where the table asks for more',
  ({ transition, role }) => {
    const blocked = RANK[role] < RANK[transition.requires];
    expect(transitionBlocks(transition, person('ann', role), 'deny', NO_OBSTACLES)).toEqual(blocked ? ['ROLE'] : []);
  },
);

describe('self-approval', () => {
  test.each([
    { who: 'whoever contributed', contributed: true, blocks: ['SELF_APPROVAL'] },
    { who: 'whoever did not', contributed: false, blocks: [] },
  ])('keeps $who from approving: $contributed', ({ contributed, blocks }) => {
    expect(transitionBlocks(APPROVE, person('sue'), 'deny', { ...NO_OBSTACLES, hasContributed: contributed })).toEqual(
      blocks,
    );
    expect(transitionBlocks(APPROVE, person('sue'), 'allow', { ...NO_OBSTACLES, hasContributed: contributed })).toEqual(
      [],
    );
  });

  test('is refused as such, and tells where', () => {
    const require = (contributed: boolean) => () =>
      requireNoObstacles(APPROVE, person('sue'), 'deny', { ...NO_OBSTACLES, hasContributed: contributed }, [
        'input',
        'id',
      ]);
    expect(refusalOf(require(true))).toEqual([
      { code: 'SELF_APPROVAL', message: expect.stringContaining('somebody else'), path: ['input', 'id'] },
    ]);
    expect(require(false)).not.toThrow();
  });

  test('concerns any other action that approves, whatever it is called', () => {
    const countersign: LifecycleTransition = { ...APPROVE, action: 'SUBMIT', priorStatus: 'DRAFT' };
    expect(isApproval(countersign)).toBe(true);
    expect(transitionBlocks(countersign, person('sue'), 'deny', OBSTACLES)).toEqual(['SELF_APPROVAL', 'FLAGGED']);
  });

  test('does not hide that the role is missing too', () => {
    expect(transitionBlocks(APPROVE, person('sue', 'EDITOR'), 'deny', OBSTACLES)).toEqual([
      'ROLE',
      'SELF_APPROVAL',
      'FLAGGED',
    ]);
  });

  test.each(LIFECYCLE.filter(({ action }) => action !== 'APPROVE'))(
    'does not concern $action out of $priorStatus',
    (other) => {
      expect(isApproval(other)).toBe(false);
      expect(transitionBlocks(other, person('sue'), 'deny', OBSTACLES)).toEqual([]);
    },
  );

  test.each(ROLES)(
    'leaves a %s with those contracts to approve that are neither their own nor above their role',
    (role) => {
      const mayApprove = role === 'APPROVER' || role === 'ADMIN';
      expect(approvalScope(person('ann', role), 'deny')).toBe(mayApprove ? 'NOT_CONTRIBUTED' : 'NONE');
      expect(approvalScope(person('ann', role), 'allow')).toBe(mayApprove ? 'ALL' : 'NONE');
    },
  );
});

describe('flags', () => {
  const flagged: Obstacles = { ...NO_OBSTACLES, criticalFlags: 2 };

  test('that are critical and open keep everybody from approving, whoever may approve what they wrote', () => {
    for (const selfApproval of ['deny', 'allow'] as const) {
      expect(transitionBlocks(APPROVE, person('ann'), selfApproval, flagged)).toEqual(['FLAGGED']);
    }
  });

  test('refuse an approval as such, and tell how many there are, and where', () => {
    const require = (obstacles: Obstacles) => () =>
      requireNoObstacles(APPROVE, person('ann'), 'deny', obstacles, ['input', 'id']);
    const message = expect.stringContaining('2 open flags');
    expect(refusalOf(require(flagged))).toEqual([
      { code: 'FLAGGED', message, path: ['input', 'id'], criticalFlagCount: 2 },
    ]);
    expect(refusalOf(require(OBSTACLES)).map(({ code }) => code)).toEqual(['SELF_APPROVAL', 'FLAGGED']);
    expect(require(NO_OBSTACLES)).not.toThrow();
  });
});
