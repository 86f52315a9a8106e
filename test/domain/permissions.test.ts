import { describe, expect, test } from '@jest/globals';
import { Forbidden } from '../../src/domain/errors.ts';
import { LIFECYCLE, transitionFor } from '../../src/domain/lifecycle.ts';
import {
  type Actor,
  type Authorship,
  blocksOn,
  ROLES,
  type Role,
  requireNoteAuthor,
  requireRole,
  requireUnblocked,
  roleIncludes,
} from '../../src/domain/permissions.ts';
import { refusalOf } from '../support/refusals.ts';

const RANK: Record<Role, number> = { READER: 0, EDITOR: 1, APPROVER: 2, ADMIN: 3 };
const APPROVE = transitionFor('PENDING_APPROVAL', 'APPROVE');
const person = (id: string, role: Role = 'ADMIN'): Actor => ({ id, name: `Name of ${id}`, role });

/** Written by wim, submitted at version 1 by sue. */
const SUBMITTED: Authorship = {
  submittedById: 'sue',
  submittedVersion: 1,
  termsEditedById: 'wim',
  termsEditedVersion: 1,
};

test.each(ROLES.flatMap((role) => ROLES.map((required) => ({ role, required }))))(
  'whether $role includes $required follows their rank',
  ({ role, required }) => {
    const included = RANK[role] >= RANK[required];
    expect(roleIncludes(role, required)).toBe(included);
    const require = () => requireRole(person('ada', role), required, 'do this');
    if (included) expect(require).not.toThrow();
    else expect(require).toThrow(new Forbidden(`To do this takes the role ${required}; you are ${role}.`));
  },
);

test.each(LIFECYCLE.flatMap((transition) => ROLES.map((role) => ({ transition, role }))))(
  '$role is kept from $transition.action out of $transition.from exactly where the table asks for more',
  ({ transition, role }) => {
    const blocked = RANK[role] < RANK[transition.requires];
    expect(blocksOn(transition, SUBMITTED, person('ann', role), 'deny')).toEqual(blocked ? ['ROLE'] : []);
    const require = () => requireUnblocked(transition, SUBMITTED, person('ann', role), 'deny');
    if (blocked) expect(require).toThrow(Forbidden);
    else expect(require).not.toThrow();
  },
);

test('a note is changed by its author, whatever the role, or by an administrator', () => {
  expect(() => requireNoteAuthor(person('wim', 'READER'), 'wim')).not.toThrow();
  expect(() => requireNoteAuthor(person('ada', 'ADMIN'), 'wim')).not.toThrow();
  expect(() => requireNoteAuthor(person('ann', 'APPROVER'), 'wim')).toThrow(Forbidden);
});

describe('self-approval', () => {
  const edited = (by: string): Authorship => ({ ...SUBMITTED, termsEditedById: by, termsEditedVersion: 3 });

  test.each<{ who: string; contract: Authorship; actor: string; blocked: boolean }>([
    { who: 'whoever submitted', contract: SUBMITTED, actor: 'sue', blocked: true },
    { who: 'whoever wrote the terms before another one submitted', contract: SUBMITTED, actor: 'wim', blocked: false },
    { who: 'a third person', contract: SUBMITTED, actor: 'ann', blocked: false },
    { who: 'whoever submitted, after another one edited', contract: edited('wim'), actor: 'sue', blocked: true },
    { who: 'whoever edited after the submission', contract: edited('wim'), actor: 'wim', blocked: true },
    { who: 'somebody whose id differs in case', contract: SUBMITTED, actor: 'Sue', blocked: false },
  ])('concerns $who: $blocked', ({ contract, actor, blocked }) => {
    expect(blocksOn(APPROVE, contract, person(actor), 'deny')).toEqual(blocked ? ['SELF_APPROVAL'] : []);
    expect(blocksOn(APPROVE, contract, person(actor), 'allow')).toEqual([]);
  });

  test('is refused as such, and tells where', () => {
    expect(refusalOf(() => requireUnblocked(APPROVE, SUBMITTED, person('sue'), 'deny'))).toEqual([
      { code: 'SELF_APPROVAL', message: expect.stringContaining('somebody else'), path: ['input', 'contractId'] },
    ]);
  });

  test('does not hide that the role is missing too', () => {
    expect(blocksOn(APPROVE, SUBMITTED, person('sue', 'EDITOR'), 'deny')).toEqual(['ROLE', 'SELF_APPROVAL']);
    expect(() => requireUnblocked(APPROVE, SUBMITTED, person('sue', 'EDITOR'), 'deny')).toThrow(Forbidden);
  });

  test.each(LIFECYCLE.filter(({ action }) => action !== 'APPROVE'))(
    'does not concern $action out of $from',
    (other) => {
      expect(blocksOn(other, SUBMITTED, person('sue'), 'deny')).toEqual([]);
    },
  );
});
