import { expect, test } from '@jest/globals';
import { Forbidden } from '../../src/domain/errors.ts';
import { type Actor, canDelete, canEditTerms, requireNoteAuthor, requireRole } from '../../src/domain/permissions.ts';
import { ROLES, type Role, roleIncludes } from '../../src/domain/roles.ts';
import { CONTRACT_STATUSES } from '../../src/domain/statuses.ts';

const RANK: Record<Role, number> = { READER: 0, EDITOR: 1, APPROVER: 2, ADMIN: 3 };
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
