import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain/errors.ts';
import {
  LIFECYCLE,
  lifecycleWith,
  requireOpenTerms,
  requireTermsAsDecided,
  transitionFor,
  transitionsFrom,
} from '../../src/domain/lifecycle.ts';
import { ACTION_TYPES, type ActionType, CONTRACT_STATUSES, type ContractStatus } from '../../src/domain/statuses.ts';
import { refusalOf } from '../support/domain/refusals.ts';

/** The lifecycle as it was agreed on, said a second time so that the table cannot change unnoticed. */
const AGREED: Record<ContractStatus, Partial<Record<ActionType, ContractStatus>>> = {
  DRAFT: { SUBMIT: 'PENDING_APPROVAL' },
  PENDING_APPROVAL: { APPROVE: 'APPROVED', REJECT: 'REJECTED' },
  APPROVED: { REOPEN: 'PENDING_APPROVAL' },
  REJECTED: { REOPEN: 'PENDING_APPROVAL' },
};

const CELLS = CONTRACT_STATUSES.flatMap((status) => ACTION_TYPES.map((action) => ({ status, action })));
const isAllowed = ({ status, action }: (typeof CELLS)[number]) => AGREED[status][action] !== undefined;

test.each(CELLS.filter(isAllowed))('$action leads out of $status to the agreed status', ({ status, action }) => {
  const newStatus = AGREED[status][action];
  expect(transitionFor(LIFECYCLE, status, action)).toMatchObject({ action, priorStatus: status, newStatus });
});

test.each(CELLS.filter((cell) => !isAllowed(cell)))('$action is refused in $status', ({ status, action }) => {
  expect(refusalOf(() => transitionFor(LIFECYCLE, status, action))).toEqual([
    {
      code: 'INVALID_TRANSITION',
      message: expect.stringContaining(action),
      path: ['input'],
      currentStatus: status,
      action,
      allowedActions: Object.keys(AGREED[status]),
    },
  ]);
});

test('the table holds the agreed steps and no other', () => {
  expect(LIFECYCLE).toHaveLength(CELLS.filter(isAllowed).length);
  expect(CONTRACT_STATUSES.flatMap((status) => transitionsFrom(LIFECYCLE, status))).toEqual(LIFECYCLE);
});

test('the table cannot be changed by whoever reads it', () => {
  expect(() => (LIFECYCLE as unknown[]).push({})).toThrow(TypeError);
  expect(() => Object.assign(LIFECYCLE[0]!, { newStatus: 'APPROVED' })).toThrow(TypeError);
});

test('to reject and to reopen take a reason, to submit and to approve take none', () => {
  const needing = LIFECYCLE.filter((transition) => transition.requiresReason).map((transition) => transition.action);
  expect(new Set(needing)).toEqual(new Set(['REJECT', 'REOPEN']));
});

test('to approve takes a reason, too, where that is configured, and nothing else is another', () => {
  const strict = lifecycleWith('required');
  expect(strict).toEqual(
    LIFECYCLE.map((transition) => ({
      ...transition,
      requiresReason: transition.requiresReason || transition.action === 'APPROVE',
    })),
  );
});

test('editors submit, and only approvers decide and reopen', () => {
  const roles = new Set(LIFECYCLE.map(({ action, requires }) => `${action} ${requires}`));
  expect([...roles]).toEqual(['SUBMIT EDITOR', 'APPROVE APPROVER', 'REJECT APPROVER', 'REOPEN APPROVER']);
});

test('whoever submits or reopens contributes to what is approved, and approving is the only approval', () => {
  const parts = LIFECYCLE.map(({ action, fourEyes }) => `${action} ${fourEyes}`);
  expect(new Set(parts)).toEqual(
    new Set(['SUBMIT contribution', 'APPROVE approval', 'REJECT none', 'REOPEN contribution']),
  );
});

describe('reachability', () => {
  function reachableFrom(start: ContractStatus): Set<ContractStatus> {
    const reached = new Set([start]);
    for (const status of reached)
      for (const { newStatus } of transitionsFrom(LIFECYCLE, status)) reached.add(newStatus);
    return reached;
  }

  test('every status can be reached from a draft', () => {
    expect(reachableFrom('DRAFT')).toEqual(new Set(CONTRACT_STATUSES));
  });

  test.each(CONTRACT_STATUSES)('a contract that is %s can still come to be approved', (status) => {
    expect(reachableFrom(status)).toContain('APPROVED');
  });

  test('nothing leads back to a draft', () => {
    expect(LIFECYCLE.map((transition) => transition.newStatus)).not.toContain('DRAFT');
  });
});

test.each(CONTRACT_STATUSES)('the terms of a contract that is %s are open only before a decision', (status) => {
  if (['DRAFT', 'PENDING_APPROVAL'].includes(status)) expect(() => requireOpenTerms(status)).not.toThrow();
  else {
    expect(() => requireOpenTerms(status)).toThrow(DomainError);
    expect(refusalOf(() => requireOpenTerms(status))).toMatchObject([{ code: 'CONTRACT_LOCKED', status }]);
  }
});

describe('taking back an action that was taken at version 4', () => {
  const takeBack = (priorStatus: ContractStatus, termsEditedVersion: number) => () =>
    requireTermsAsDecided({ priorStatus, contractVersion: 4 }, { termsEditedVersion });

  test.each(CONTRACT_STATUSES)('is possible where the terms of the contract, then %s, were edited before', (status) => {
    expect(takeBack(status, 4)).not.toThrow();
  });

  test.each(['DRAFT', 'PENDING_APPROVAL'] as const)('is possible after an edit where it leads to %s', (status) => {
    expect(takeBack(status, 6)).not.toThrow();
  });

  test.each(['APPROVED', 'REJECTED'] as const)('is refused after an edit where it leads to %s', (status) => {
    expect(refusalOf(takeBack(status, 6))).toMatchObject([{ code: 'NOT_LATEST_ACTION', path: ['input', 'id'] }]);
  });
});
