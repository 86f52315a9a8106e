import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { Budgets } from '../../src/graphql/limits/budgets.ts';
import type { Reservation } from '../../src/graphql/limits/reservations.ts';

const LIMITS = { budget: 1_000, budgetPerSecond: 100 };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const newBudget = () => new Budgets(LIMITS).of('somebody');
type Budget = ReturnType<typeof newBudget>;

/** Reserves points; what is returned tells how far that has come. */
function reserve(budget: Budget, points: number, rows = 0) {
  const state: { reservation?: Reservation; refusal?: Error } = {};
  try {
    const reserved = budget.reservations.reserve(points, rows);
    if (reserved instanceof Promise) {
      reserved.then(
        (reservation) => Object.assign(state, { reservation }),
        (refusal) => Object.assign(state, { refusal }),
      );
    } else state.reservation = reserved;
  } catch (error) {
    state.refusal = error as Error;
  }
  return state;
}

const afterMs = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('what fits begins at once', () => {
  const budget = newBudget();
  expect(reserve(budget, 1_000).reservation).toBeDefined();
  expect(budget.remaining).toBe(0);
});

test('rows that were not read are given back, and only once', () => {
  const budget = newBudget();
  const { reservation } = reserve(budget, 900, 800);
  reservation?.settle(750);
  reservation?.settle(750);
  expect(budget.remaining).toBe(850);
});

test('what does not fit yet begins when others have given back enough', async () => {
  const budget = newBudget();
  const first = reserve(budget, 900, 800);
  const second = reserve(budget, 500, 400);
  await afterMs(900);
  expect(second).toEqual({});
  first.reservation?.settle(800);
  await afterMs(0);
  expect(second.reservation).toBeDefined();
  expect(budget.remaining).toBeCloseTo(100 + 90 + 800 - 500);
});

test('what does not fit yet begins when time has brought enough', async () => {
  const budget = newBudget();
  budget.charge(950);
  const waiting = reserve(budget, 100);
  await afterMs(499);
  expect(waiting).toEqual({});
  await afterMs(2);
  expect(waiting.reservation).toBeDefined();
});

test('what cannot fit within a second is refused at once', () => {
  const budget = newBudget();
  reserve(budget, 900, 200);
  // 100 are left, 200 may come back, and 100 come with time.
  expect(reserve(budget, 401).refusal?.message).toContain('Try again in 4 s.');
  expect(reserve(budget, 400)).toEqual({});
});

test('what has waited for a second in vain is refused, takes nothing, and is told truly how long to wait', async () => {
  const budget = newBudget();
  reserve(budget, 900, 800);
  const second = reserve(budget, 700);
  await afterMs(999);
  expect(second).toEqual({});
  await afterMs(1);
  expect(second.refusal?.message).toContain('Try again in 5 s.');
  await afterMs(4_000);
  expect(budget.affords(700)).toBe(false);
  await afterMs(1_000);
  expect(budget.affords(700)).toBe(true);
});

test('first come, first served: what is small does not overtake what is large', async () => {
  const budget = newBudget();
  const first = reserve(budget, 900, 900);
  const large = reserve(budget, 600, 500);
  const small = reserve(budget, 10);
  await afterMs(0);
  expect([large, small]).toEqual([{}, {}]);
  first.reservation?.settle(510);
  await afterMs(0);
  expect(large.reservation).toBeDefined();
  expect(small.reservation).toBeDefined();
});

test('what fits is not refused because it would wait in vain behind what does not', async () => {
  const budget = newBudget();
  const first = reserve(budget, 700, 600);
  const large = reserve(budget, 800);
  first.reservation?.settle(0);
  expect(reserve(budget, 0).reservation).toBeDefined();
  expect(reserve(budget, 100).reservation).toBeDefined();
  expect(reserve(budget, 250).refusal?.message).toContain('of at most 200 points');
  await afterMs(1_000);
  expect(large.refusal).toBeDefined();
});

test('so many of one client wait, and no more', async () => {
  const budget = newBudget();
  reserve(budget, 1_000, 1_000);
  const waiting = Array.from({ length: 50 }, () => reserve(budget, 200, 199));
  expect(waiting.every(({ refusal }) => refusal === undefined)).toBe(true);
  expect(reserve(budget, 1).refusal).toBeDefined();
  await afterMs(1_000);
  expect(waiting.every(({ refusal }) => refusal !== undefined)).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
});

test('whoever may get points back is not rejected on arrival', () => {
  const budget = newBudget();
  const { reservation } = reserve(budget, 1_000, 500);
  expect(budget.lacks(10)).toBe(false);
  budget.take(10);
  reservation?.settle(0);
  expect(budget.lacks(10)).toBe(true);
});

test('where there are no budgets, nothing waits', () => {
  const budget = new Budgets({ budget: 0, budgetPerSecond: 1 }).of('somebody');
  expect(reserve(budget, 1_000_000).reservation).toBeDefined();
});

test('whatever happens, everything is answered within a second, and nobody spends more than they have', async () => {
  const step = fc.record({
    wait: fc.integer({ min: 0, max: 400 }),
    points: fc.integer({ min: 1, max: 1_000 }),
    rows: fc.integer({ min: 0, max: 100 }),
    read: fc.integer({ min: 0, max: 100 }),
    lasts: fc.integer({ min: 0, max: 3_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 25 }), async (steps) => {
      const budget = newBudget();
      const start = performance.now();
      let spent = 0;
      const states: ReturnType<typeof reserve>[] = [];
      for (const { wait, points, rows: share, read, lasts } of steps) {
        await afterMs(wait);
        const rows = Math.floor((points * share) / 100);
        const state = reserve(budget, points, rows);
        states.push(state);
        setTimeout(() => {
          const unread = Math.floor((rows * read) / 100);
          if (!state.reservation) return;
          spent += points - unread;
          state.reservation.settle(unread);
        }, 1_001 + lasts);
        expect(budget.remaining).toBeGreaterThanOrEqual(0);
      }
      await afterMs(1_000);
      for (const { reservation, refusal } of states) expect(Boolean(reservation)).toBe(!refusal);
      await afterMs(3_001);
      expect(spent).toBeLessThanOrEqual(1_000 + ((performance.now() - start) / 1_000) * 100);
      expect(budget.reservations.refundable).toBe(0);
      expect(jest.getTimerCount()).toBe(0);
    }),
    { numRuns: 60 },
  );
});
