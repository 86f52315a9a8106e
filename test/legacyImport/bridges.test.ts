import { expect, test } from '@jest/globals';
import { CONTRACT, CUSTOMER, planned } from '../support/legacy/planning.ts';

test('what the import adds last is not dated before a former action, whatever last_action_at says', () => {
  const action = {
    action_id: 1,
    contract_id: 7,
    action_type: 'submit',
    acted_by: 'bob',
    acted_at: '2025-03-01 08:00:00',
  };
  const { rows } = planned({
    customers: [CUSTOMER],
    contracts: [{ ...CONTRACT, last_action_at: '2025-02-01 08:00:00' }],
    // It does not join, as it says that it left a status to which it cannot lead.
    actions: [{ ...action, prior_status: 'approved', new_status: 'rejected' }],
  });
  expect(rows.actions).toMatchObject([
    { type: 'SUBMIT', actorId: 'import' },
    { type: 'APPROVE', actorId: 'import', createdAt: '2025-03-01T07:59:59.999Z' },
  ]);
});
