import { expect, test } from '@jest/globals';
import { CONTRACT, CUSTOMER, notesOf, planned } from '../support/legacy/planning.ts';

test('a former id that is given again is noted, and what refers to it goes to the first row', () => {
  const plan = planned(
    { customers: [CUSTOMER, { ...CUSTOMER, name: 'Twin' }], contracts: [{ ...CONTRACT, status: 'draft' }] },
    {},
    { customers: 'customer_id INTEGER, name, segment, risk_level, status, created_at' },
  );
  const [first, second] = plan.rows.customers;
  expect([first, second]).toMatchObject([
    { name: 'Acme', externalReference: 'legacy:customer:1' },
    { name: 'Twin', externalReference: 'legacy:customer:1#2' },
  ]);
  expect(plan.rows.contracts).toMatchObject([{ customerId: first?.id }]);
  expect(notesOf(plan)).toContain(
    'customers 1#2: the id 1 is given more than once: this row becomes 1#2, what refers to 1 goes to the first',
  );
});
