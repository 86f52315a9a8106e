import { expect, test } from '@jest/globals';
import { CUSTOMER, notesOf, planned } from '../support/legacy/planning.ts';

const EVENT = { event_id: 9, customer_id: 1, event_type: 'view', timestamp: '2025-01-01 08:00:00' };

function eventsOf(origin: { ip_address?: string; user_agent?: string }, map: object = {}) {
  const plan = planned({ customers: [CUSTOMER], events: [{ ...EVENT, ...origin }] }, map);
  const events = plan.rows.events.filter(({ type }) => type === 'legacy.view');
  return { events, payloads: events.map(({ payload }) => payload).join(), notes: notesOf(plan) };
}

test('where an event came from is in no payload, whatever characters it has', () => {
  const { events, payloads, notes } = eventsOf({
    ip_address: '10.0.0.1\n10.0.0.2',
    user_agent: `A\\b${'\u202e'}secret`,
  });
  expect(events).toMatchObject([{ ipAddress: '10.0.0.1\\u000a10.0.0.2', userAgent: 'A\\u005cb\\u202esecret' }]);
  expect(payloads).not.toMatch(/10\.0\.0|secret/);
  expect(notes).toEqual([
    'events 9: ip_address has characters that are not possible here: they are escaped, such as \\u000a',
    'events 9: user_agent has characters that are not possible here: they are escaped, such as \\u000a',
  ]);
});

test('a direction of writing that is closed only in a further event is escaped', () => {
  const { events } = eventsOf({ user_agent: `\u202a${'x'.repeat(3_000)}\u202c` });
  expect(events.length).toBeGreaterThan(1);
  expect(events.map(({ userAgent }) => userAgent).join('')).toBe(`\\u202a${'x'.repeat(3_000)}\\u202c`);
});

test.each(['10.9.9.9', null])(
  'a correction by the map to %j tells no payload where an event came from',
  (ip_address) => {
    const { events, payloads, notes } = eventsOf(
      { ip_address: '10.0.0.1' },
      { values: { events: { 9: { ip_address } } } },
    );
    expect(events).toMatchObject([{ ipAddress: ip_address }]);
    expect(payloads).not.toMatch(/10\.\d\.\d/);
    expect(notes).toEqual(['events 9: ip_address is by the map']);
  },
);
