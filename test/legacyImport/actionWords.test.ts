import { expect, test } from '@jest/globals';
import { CONTRACT, CUSTOMER, notesOf, planned } from '../support/legacy/planning.ts';

const MAP = { words: { 'actions.action_type': { Amended: 'EDIT', 'Status change': 'BY_STATUS' } } };

/** Former actions, each a day after the one before. */
function planOf(...actions: { action_type: string; acted_by: string; prior_status?: string; new_status?: string }[]) {
  const rows = actions.map((action, i) => {
    return { action_id: i + 1, contract_id: 7, acted_at: `2025-01-0${i + 2} 08:00:00`, ...action };
  });
  return planned({ customers: [CUSTOMER], contracts: [CONTRACT], actions: rows }, MAP);
}

const SUBMIT = { action_type: 'submit', acted_by: 'bob' };
const AMEND = { action_type: 'Amended', acted_by: 'jane' };
const APPROVE = { action_type: 'approve', acted_by: 'jane' };

test('who edited a contract counts as a contributor from then on, and the edit is no gap', () => {
  const plan = planOf(SUBMIT, AMEND, APPROVE);
  expect(plan.rows.actions.map(({ type, actorId }) => `${type} ${actorId}`)).toEqual([
    'SUBMIT legacy:bob',
    'APPROVE legacy:jane',
  ]);
  expect(plan.rows.contributors).toContainEqual(expect.objectContaining({ subject: 'legacy:jane', since: 0 }));
  expect(notesOf(plan)).toEqual([
    'actions 3: approved what the same person had created, changed, submitted or reopened',
  ]);
  expect(plan.rows.events.filter(({ type }) => type === 'legacy.action')).toHaveLength(3);
});

test('an edit after the approval contributes to the next one only', () => {
  const plan = planOf(SUBMIT, APPROVE, AMEND);
  expect(plan.rows.contributors.filter(({ subject }) => subject === 'legacy:jane')).toMatchObject([
    { since: plan.rows.contracts[0]?.approvedVersion },
  ]);
  expect(notesOf(plan)).toEqual([]);
});

test('an action by status is the one that leads from the former status to the new one', () => {
  const plan = planOf(
    { action_type: 'Status change', acted_by: 'bob', prior_status: 'draft', new_status: 'pending' },
    { action_type: 'status-change', acted_by: 'jane', prior_status: 'pending', new_status: 'approved' },
    { action_type: 'Status change', acted_by: 'jane', prior_status: 'draft', new_status: 'approved' },
    { action_type: 'Status change', acted_by: 'jane' },
  );
  expect(plan.rows.actions.map(({ type, actorId }) => `${type} ${actorId}`)).toEqual([
    'SUBMIT legacy:bob',
    'APPROVE legacy:jane',
  ]);
  expect(notesOf(plan)).toEqual([
    'actions 3: no action leads from DRAFT to APPROVED: it is kept as an event only',
    'actions 4: no action leads from an unknown status to an unknown status: it is kept as an event only',
  ]);
});
