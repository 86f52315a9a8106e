import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ActionRow, ContractRow } from '../../src/db/rows.ts';
import { IMPORT_SUBJECT } from '../../src/domain/imports.ts';
import { LIFECYCLE, transitionFor, transitionsFrom } from '../../src/domain/lifecycle.ts';
import { answerOver } from '../support/figures/ask.ts';
import { dayIn, daysOfPeriods, type Times, times } from '../support/figures/zones.ts';
import { conditionsOn } from '../support/filters/conditions.ts';
import { meets, whereOf } from '../support/filters/meaning.ts';
import { portfolios } from '../support/filters/portfolios.ts';
import { givenContractIn, mutate } from '../support/fixtures/portfolio.ts';
import { type AllRows, actionRow, contractRow, customerRow, noRows } from '../support/fixtures/rows.ts';
import { ADMIN } from '../support/identity/actors.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ selfApproval: 'deny', limits: { cost: 1_000_000 } });
});
afterAll(() => server.stop());

const QUERY = `query ($from: Date!, $to: Date!, $per: PeriodLength!, $timeZone: String!, $where: ContractWhere) {
  decisions(from: $from, to: $to, per: $per, timeZone: $timeZone, where: $where) {
    period { firstDay lastDay from to } approved rejected medianSeconds p90Seconds
  }
}`;

/** Actions of each contract by the lifecycle, one after the other at some of these instants. */
function historyOf(contracts: ContractRow[], instants: string[], generate: <T>(make: () => fc.Arbitrary<T>) => T) {
  return contracts.flatMap((contract) => {
    const moments = [...new Set(instants)].sort();
    const times = generate(() => fc.subarray(moments));
    let status: ContractRow['status'] = 'DRAFT';
    return times.map((createdAt, i): ActionRow => {
      const possible = transitionsFrom(LIFECYCLE, status).map(({ action }) => action);
      const type = generate(() => fc.constantFrom(...possible));
      const { priorStatus, newStatus } = transitionFor(LIFECYCLE, status, type);
      status = newStatus;
      const actorId = generate(() => fc.constantFrom('ada', 'bob', IMPORT_SUBJECT));
      const step = { type, priorStatus, newStatus, actorId, createdAt };
      return actionRow({ contractId: contract.id, contractVersion: i + 1, ...step });
    });
  });
}

/** The milliseconds that each decision took, of those whose day is among these, and which people made and handed in. */
function roundsOn(days: string[], timeZone: string, actions: ActionRow[]) {
  return [...Map.groupBy(actions, ({ contractId }) => contractId).values()].flatMap((chain) =>
    chain.flatMap(({ type, createdAt, actorId }, i) => {
      if ([actorId, chain[i - 1]?.actorId].includes(IMPORT_SUBJECT)) return [];
      if ((type !== 'APPROVE' && type !== 'REJECT') || !days.includes(dayIn(timeZone, createdAt))) return [];
      const handedIn = chain[i - 1]?.createdAt as string;
      return [{ type, took: Date.parse(createdAt) - Date.parse(handedIn) }];
    }),
  );
}

function totalOn(days: string[], { timeZone }: Times, actions: ActionRow[]): Data {
  const rounds = roundsOn(days, timeZone, actions);
  const took = rounds.map((round) => round.took).sort((a, b) => a - b);
  const middle = [(took.length - 1) >> 1, took.length >> 1].map((i) => took[i] ?? 0);
  // The first that is as long as nine of ten.
  const p90 = took.find((_, i) => (i + 1) * 10 >= took.length * 9);
  return {
    period: { firstDay: days.at(0), lastDay: days.at(-1) },
    approved: rounds.filter(({ type }) => type === 'APPROVE').length,
    rejected: rounds.filter(({ type }) => type === 'REJECT').length,
    medianSeconds: rounds.length === 0 ? null : middle.reduce((sum, one) => sum + one, 0) / 2_000,
    p90Seconds: p90 === undefined ? null : p90 / 1_000,
  };
}

test('decisions in any time zone are what counting them day by day gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const { instants, ...range } = generate(() => times);
      const made = generate(() => portfolios);
      const rows: AllRows = { ...made, actions: historyOf(made.contracts, instants, generate) };
      const conditions = conditionsOn(rows).Contract;
      const where = generate(() => fc.option(whereOf(conditions), { freq: 1 }));
      const { decisions } = await answerOver(server, rows, QUERY, { ...range, where });

      const meant = rows.contracts.filter((row) => where === null || meets(conditions, row, where));
      const actions = rows.actions.filter(({ contractId }) => meant.some(({ id }) => id === contractId));
      const expected = daysOfPeriods(range).map((days) => totalOn(days, { instants, ...range }, actions));
      expect({ range, decisions }).toMatchObject({ range, decisions: expected });
      expect(decisions).toHaveLength(expected.length);
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

test('of any number of decisions, the median and what nine of ten do not exceed are exact', async () => {
  const range = { from: '2026-03-01', to: '2026-03-31', per: 'DAY', timeZone: 'UTC' } as const;
  const days = Array.from({ length: 31 }, (_, i) => new Date(Date.UTC(2026, 2, 1 + i)).toISOString().slice(0, 10));
  const customer = customerRow();
  // On each day one more than on the day before, handed in earlier and earlier by more and more.
  const chains = days.flatMap((day, i) =>
    Array.from({ length: i + 1 }, (_, n) => {
      const contract = contractRow({ customerId: customer.id });
      const decidedAt = Date.parse(day) + 43_200_000 + n;
      const at = (time: number) => ({ contractId: contract.id, createdAt: new Date(time).toISOString() });
      return {
        contract,
        actions: [
          actionRow({ ...at(decidedAt - 1_000 * (n + 1) ** 2), type: 'SUBMIT', actorId: 'ada', contractVersion: 1 }),
          actionRow({ ...at(decidedAt), type: n % 3 ? 'APPROVE' : 'REJECT', actorId: 'bob', contractVersion: 2 }),
        ],
      };
    }),
  );
  const actions = chains.flatMap((chain) => chain.actions);
  const rows = { ...noRows(), customers: [customer], contracts: chains.map(({ contract }) => contract), actions };
  const { decisions } = await answerOver(server, rows, QUERY, range);
  expect(decisions).toMatchObject(days.map((day) => totalOn([day], { instants: [], ...range }, actions)));
});

describe('today', () => {
  const APPROVER = { ...ADMIN, subject: 'bob', name: 'Bob' };
  const today = () => new Date().toISOString().slice(0, 10);

  async function decisionsToday() {
    const before = server.statements.length;
    const range = { from: today(), to: today(), per: 'MONTH', timeZone: 'UTC' };
    const { decisions } = await server.data(QUERY, range);
    expect(server.statements.length - before).toBe(1);
    return decisions[0];
  }

  test('decisions that were taken back do not count, and each round does', async () => {
    const id = await givenContractIn(server, 'PENDING_APPROVAL');
    const decide = (mutation: string, input: object) =>
      mutate(server, mutation, { id, ...input }, 'action { id } userErrors { message }', APPROVER);
    const rejection = await decide('rejectContract', { reason: 'Too dear.' });
    expect(await decisionsToday()).toMatchObject({ approved: 0, rejected: 1 });
    await mutate(server, 'deleteAction', { id: rejection.action.id, reason: 'By mistake.' }, 'deletedActionId');
    expect(await decisionsToday()).toMatchObject({ approved: 0, rejected: 0, medianSeconds: null, p90Seconds: null });
    await decide('rejectContract', { reason: 'Too dear after all.' });
    await mutate(server, 'reopenContract', { id, reason: 'Cheaper now.' }, 'action { id }');
    await decide('approveContract', {});
    expect(await decisionsToday()).toMatchObject({ approved: 1, rejected: 1 });
  });
});

describe('what cannot be counted is refused', () => {
  const range = { from: '2026-01-01', to: '2026-12-31', per: 'DAY', timeZone: 'UTC' };

  test.each([
    [{ timeZone: 'Mars/Olympus' }, /^Expected a time zone such as /],
    [{ timeZone: '\0' }, /^Expected a time zone such as /],
    [{ to: '2025-12-31' }, /^Expected `from` to be no later than `to`, but got 2026-01-01 and 2025-12-31\.$/],
    [{ to: '2028-01-01' }, /^Expected at most 400 periods, /],
    [{ where: { status: null } }, /^Expected a value for the condition `status`/],
  ])('%j', async (values, message) => {
    const { errors } = await server.ask(QUERY, { ...range, ...values });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(message), path: ['decisions'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
