import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, jest, test } from '@jest/globals';
import type { Session, Statement } from '../../src/db/statements.ts';
import { watchedReads } from '../../src/db/watchedReads.ts';
import { Budgets } from '../../src/graphql/limits/budgets.ts';
import { Reservation } from '../../src/graphql/limits/reservations.ts';
import { settle, settleOnceRead } from '../../src/graphql/limits/settlement.ts';
import { countRows, inRequest, newRecord, STATEMENTS_OF_REQUEST } from '../../src/observability/requestRecord.ts';

const STATEMENT: Statement<object> = { sql: 'select', name: undefined, mayScan: true, bind: () => [] };

afterEach(() => {
  jest.useRealTimers();
});

/** A request that has reserved 100 points for rows of 1,000, and a session whose reads end when told to. */
function startRequest(all: Session['all'] = () => Promise.resolve([])) {
  const budget = new Budgets({ budget: 1_000, budgetPerSecond: 0.001 }, () => 0).of('somebody');
  const reservation = budget.reservations.reserve(110, 100);
  if (!(reservation instanceof Reservation)) throw new Error('the points are not there');
  const record = { ...newRecord('id'), reservation };
  const session = watchedReads({ all }, STATEMENTS_OF_REQUEST.reads);
  const read = async (rows: number) => {
    await session.all(STATEMENT);
    countRows(rows);
  };
  return { budget, record, read: (rows: number) => inRequest(record, () => read(rows)) };
}

/** A session whose reads end one by one, in the order in which they have begun. */
function heldReads() {
  const held: PromiseWithResolvers<never[]>[] = [];
  return {
    all: () => {
      const one = Promise.withResolvers<never[]>();
      held.push(one);
      return one.promise;
    },
    async end() {
      held.shift()?.resolve([]);
      await nextTurn();
      await nextTurn();
    },
    async fail() {
      held.shift()?.reject(new Error('the statement took too long'));
      await nextTurn();
      await nextTurn();
    },
  };
}

test('nothing comes back while a read is under way, nor before what is asked for next of its rows has ended', async () => {
  const held = heldReads();
  const { budget, record, read } = startRequest(held.all);
  const branches = [read(10).then(() => read(20)), read(5)];
  settleOnceRead(record);
  for (let ended = 0; ended < 2; ended++) {
    await nextTurn();
    expect(budget.remaining).toBe(890);
    expect(budget.reservations.refundable).toBe(100);
    await held.end();
  }
  expect(budget.remaining).toBe(890);
  await held.end();
  await Promise.all(branches);
  expect(budget.remaining).toBe(890 + 65);
  expect(budget.reservations.refundable).toBe(0);
});

test('reads that begin in the turn of the answer count, those that end at once, too', async () => {
  const { budget, record, read } = startRequest(() => []);
  const begun = Promise.resolve().then(() => new Promise((resolve) => process.nextTick(() => resolve(read(30)))));
  settleOnceRead(record);
  await begun;
  await nextTurn();
  expect(budget.remaining).toBe(890 + 70);
});

test('what failed gives nothing back, whenever it failed: nobody knows what it had read', async () => {
  const held = heldReads();
  const { budget, record, read } = startRequest(held.all);
  const failing = read(10).catch(() => 'failed');
  settleOnceRead(record);
  await held.fail();
  expect(await failing).toBe('failed');
  expect(budget.remaining).toBe(890);
  expect(budget.reservations.refundable).toBe(0);

  const atOnce = startRequest(() => {
    throw new Error('the file cannot be read');
  });
  await atOnce.read(10).catch(() => undefined);
  settle(atOnce.record);
  expect(atOnce.budget.remaining).toBe(890);
});

test('reads that do not end hold points back for half a minute, and then they are spent', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
  const held = heldReads();
  const { budget, record, read } = startRequest(held.all);
  const never = read(10);
  settleOnceRead(record);
  jest.advanceTimersByTime(29_999);
  expect(budget.reservations.refundable).toBe(100);
  jest.advanceTimersByTime(1);
  expect(budget.reservations.refundable).toBe(0);
  await held.end();
  await never;
  expect(budget.remaining).toBe(890);
});

test('what is settled when it is answered stays so', () => {
  const { budget, record } = startRequest();
  expect(settle(record)).toBe(100);
  settleOnceRead(record);
  expect(settle(record)).toBe(100);
  expect(budget.remaining).toBe(990);
});
