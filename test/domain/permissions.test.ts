import { describe, expect, test } from '@jest/globals';
import { Forbidden } from '../../src/domain/errors.ts';
import { LIFECYCLE, type LifecycleTransition, transitionFor } from '../../src/domain/lifecycle.ts';
import {
  type Actor,
  approvalScope,
  canDelete,
  canEditTerms,
  dependsOnContributors,
  requireFourEyes,
  requireNoteAuthor,
  requireRole,
  transitionBlocks,
} from '../../src/domain/permissions.ts';
import { ROLES, type Role, roleIncludes } from '../../src/domain/roles.ts';
import { CONTRACT_STATUSES } from '../../src/domain/statuses.ts';
import { refusalOf } from '../support/domain/refusals.ts';

const RANK: Record<Role, number> = { READER: 0, EDITOR: 1, APPROVER: 2, ADMIN: 3 };
const APPROVE = transitionFor(LIFECYCLE, 'PENDING_APPROVAL', 'APPROVE');
const person = (subject: string, role: Role = 'ADMIN'): Actor => ({ subject, name: `Name of ${subject}`, role });

test.each(ROLES.flatMap((role) => ROLES.map((required) => ({ role, required }))))(
  'whether $role includes $required follows their rank',
  ({ role, required }) => {
    const included = RANK[role] >= RANK[required];
    expect(roleIncludes(role, required)).toBe(included);
    const require = () => requireRole(person('ada', role), required, 'do this');
    if (included) expect(require).not.toThrow();
    else expect(require).toThrow(new Forbidden(`To do this, you need the role ${required}; you are ${role}.`));
  },
);

test.each(LIFECYCLE.flatMap((transition) => ROLES.map((role) => ({ transition, role }))))(
  '$role is kept from $transition.action out of $transition.priorStatus exactly where the table asks for more',
  ({ transition, role }) => {
    const blocked = RANK[role] < RANK[transition.requires];
    expect(transitionBlocks(transition, person('ann', role), 'deny', false)).toEqual(blocked ? ['ROLE'] : []);
  },
);

test('a note is changed by its author, while they may write at all, or by an administrator', () => {
  expect(() => requireNoteAuthor(person('wim', 'EDITOR'), 'wim')).not.toThrow();
  expect(() => requireNoteAuthor(person('wim', 'READER'), 'wim')).toThrow(Forbidden);
  expect(() => requireNoteAuthor(person('ada', 'ADMIN'), 'wim')).not.toThrow();
  expect(() => requireNoteAuthor(person('ann', 'APPROVER'), 'wim')).toThrow(Forbidden);
});

test('a note is deleted, and so is a contract, by administrators alone', () => {
  expect(ROLES.filter((role) => canDelete(person('ada', role)))).toEqual(['ADMIN']);
});

test.each(CONTRACT_STATUSES)(
  'the terms of a contract that is %s can be edited by editors while they are open',
  (status) => {
    const open = status === 'DRAFT' || status === 'PENDING_APPROVAL';
    const editors = ROLES.filter((role) => canEditTerms(person('ada', role), status));
    expect(editors).toEqual(open ? ['EDITOR', 'APPROVER', 'ADMIN'] : []);
  },
);

describe('self-approval', () => {
  test.each([
    { who: 'whoever contributed', contributed: true, blocks: ['SELF_APPROVAL'] },
    { who: 'whoever did not', contributed: false, blocks: [] },
  ])('keeps $who from approving: $contributed', ({ contributed, blocks }) => {
    expect(transitionBlocks(APPROVE, person('sue'), 'deny', contributed)).toEqual(blocks);
    expect(transitionBlocks(APPROVE, person('sue'), 'allow', contributed)).toEqual([]);
  });

  test('is refused as such, and tells where', () => {
    const require = (contributed: boolean) => () =>
      requireFourEyes(APPROVE, person('sue'), 'deny', contributed, ['input', 'id']);
    expect(refusalOf(require(true))).toEqual([
      { code: 'SELF_APPROVAL', message: expect.stringContaining('somebody else'), path: ['input', 'id'] },
    ]);
    expect(require(false)).not.toThrow();
  });

  test('concerns any other action that approves, whatever it is called', () => {
    const countersign: LifecycleTransition = { ...APPROVE, action: 'SUBMIT', priorStatus: 'DRAFT' };
    expect(dependsOnContributors(countersign, 'deny')).toBe(true);
    expect(transitionBlocks(countersign, person('sue'), 'deny', true)).toEqual(['SELF_APPROVAL']);
  });

  test('does not hide that the role is missing too', () => {
    expect(transitionBlocks(APPROVE, person('sue', 'EDITOR'), 'deny', true)).toEqual(['ROLE', 'SELF_APPROVAL']);
  });

  test.each(LIFECYCLE.filter(({ action }) => action !== 'APPROVE'))(
    'does not concern $action out of $priorStatus',
    (other) => {
      expect(dependsOnContributors(other, 'deny')).toBe(false);
      expect(transitionBlocks(other, person('sue'), 'deny', true)).toEqual([]);
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
