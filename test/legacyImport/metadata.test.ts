import { expect, test } from '@jest/globals';
import { CUSTOMER, notesOf, planned } from '../support/legacy/planning.ts';

function payloadOf(metadata_json: string) {
  const event = { event_id: 9, customer_id: 1, event_type: 'view', timestamp: '2025-01-01 08:00:00', metadata_json };
  const plan = planned({ customers: [CUSTOMER], events: [event] });
  const kept = plan.rows.events.find(({ type }) => type === 'legacy.view');
  return { payload: JSON.parse(kept?.payload as string), notes: notesOf(plan) };
}

test.each(['{"account": 9007199254740993}', '[[{"n": 1e400}]]', '-1e-400', '0.12345678901234567890'])(
  'metadata %s, whose number would change, is kept as text',
  (text) => {
    const { payload, notes } = payloadOf(text);
    expect(payload).not.toHaveProperty('metadata');
    expect(payload.row.metadata_json).toBe(text);
    expect(notes).toEqual(['events 9: metadata_json has a number that would be changed: it is kept as text']);
  },
);

test.each([
  '{"n": [9007199254740991, -0.10, 1.50e2, 6.02e+23, 10000000000000000000000, 0, 0.0, 5e-7]}',
  '"12345678901234567890"',
])('metadata %s is kept as JSON', (text) => {
  const { payload, notes } = payloadOf(text);
  expect(payload.metadata).toEqual(JSON.parse(text));
  expect(notes).toEqual([]);
});
