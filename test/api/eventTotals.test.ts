import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EventRow } from '../../src/db/rows.ts';
import { answerOver } from '../support/figures/ask.ts';
import { dayIn, daysOfPeriods, times } from '../support/figures/zones.ts';
import { conditionsOn } from '../support/filters/conditions.ts';
import { meets, whereOf } from '../support/filters/meaning.ts';
import { CHANNELS, EVENT_TYPES, portfolios } from '../support/filters/portfolios.ts';
import { type AllRows, customerRow, eventRow, insertRows } from '../support/fixtures/rows.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ limits: { cost: 1_000_000 } });
});
afterAll(() => server.stop());

const QUERY = `query ($from: Date!, $to: Date!, $per: PeriodLength!, $timeZone: String!, $by: [EventGrouping!]!, $where: EventWhere) {
  eventTotals(from: $from, to: $to, per: $per, timeZone: $timeZone, by: $by, where: $where) {
    period { firstDay lastDay } count groups { type channel count }
  }
}`;

function totalOn(days: string[], timeZone: string, by: string[], events: EventRow[]): Data {
  const meant = events.filter(({ occurredAt }) => days.includes(dayIn(timeZone, occurredAt)));
  const types = by.includes('TYPE') ? EVENT_TYPES.toSorted() : [null];
  const channels = by.includes('CHANNEL') ? [...CHANNELS.toSorted(), null] : [null];
  const groups = types.flatMap((type) =>
    channels.map((channel) => ({
      type,
      channel,
      count: meant.filter(
        (event) => (type === null || event.type === type) && (!by.includes('CHANNEL') || event.channel === channel),
      ).length,
    })),
  );
  return {
    period: { firstDay: days.at(0), lastDay: days.at(-1) },
    count: meant.length,
    groups: by.length === 0 ? [] : groups.filter(({ count }) => count > 0),
  };
}

test('events in any time zone are what counting them day by day gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const { instants, ...range } = generate(() => times);
      const made = generate(() => portfolios);
      const events = instants.map((occurredAt, i) => {
        const { id: _, ...like } = made.events[i % made.events.length] as EventRow;
        return eventRow({ ...like, occurredAt });
      });
      const rows: AllRows = { ...made, events };
      const conditions = conditionsOn(rows).Event;
      const where = generate(() => fc.option(whereOf(conditions), { freq: 1 }));
      const by = generate(() => fc.shuffledSubarray(['TYPE', 'CHANNEL']));
      const { eventTotals } = await answerOver(server, rows, QUERY, { ...range, by, where });

      const meant = events.filter((row) => where === null || meets(conditions, row, where));
      const expected = daysOfPeriods(range).map((days) => totalOn(days, range.timeZone, by, meant));
      expect({ range, eventTotals }).toEqual({ range, eventTotals: expected });
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

test('without words on it, days are those of UTC, and events are not grouped', async () => {
  const customer = customerRow();
  await insertRows(server, {
    customers: [customer],
    events: ['2026-01-01T00:00:00.000Z', '2026-01-02T23:59:59.999Z', '2026-01-03T00:00:00.000Z'].map((occurredAt) =>
      eventRow({ customerId: customer.id, occurredAt }),
    ),
  });
  const before = server.statements.length;
  const { eventTotals } = await server.data(
    '{ eventTotals(from: "2026-01-01", to: "2026-01-02", per: DAY) { period { from to } count groups { count } } }',
  );
  expect(server.statements.length - before).toBe(1);
  expect(eventTotals).toEqual([
    { period: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' }, count: 1, groups: [] },
    { period: { from: '2026-01-02T00:00:00.000Z', to: '2026-01-03T00:00:00.000Z' }, count: 1, groups: [] },
  ]);
});

test('more groups than can be shown are refused', async () => {
  const customer = customerRow();
  const events = Array.from({ length: 5_001 }, (_, i) =>
    eventRow({ customerId: customer.id, type: `type.n${i}`, occurredAt: '2026-06-01T00:00:00.000Z' }),
  );
  await insertRows(server, { customers: [customer], events });
  const range = { from: '2026-06-01', to: '2026-06-01', per: 'DAY', timeZone: 'UTC' };
  const { errors } = await server.ask(QUERY, { ...range, by: ['TYPE'] });
  expect(errors).toMatchObject([
    { message: expect.stringMatching(/^Expected at most 5000 groups/), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  const { eventTotals } = await server.data(QUERY, { ...range, by: [] });
  expect(eventTotals).toMatchObject([{ count: 5_001 }]);
});
