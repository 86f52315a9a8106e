import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Budgets } from '../../src/graphql/limits/budgets.ts';

const LIMITS = { budget: 1_000, budgetPerSecond: 100 };

function budgetsAt(start: number) {
  const clock = { now: start };
  return { clock, budgets: new Budgets(LIMITS, () => clock.now) };
}

test('a client starts with all that can be saved up', () => {
  const { budgets } = budgetsAt(0);
  expect(budgets.of('a').remaining).toBe(1_000);
});

test('points come back with time, up to what can be saved up', () => {
  const { clock, budgets } = budgetsAt(50);
  const budget = budgets.of('a');
  budget.take(1_000);
  expect(budget.remaining).toBe(0);
  clock.now += 250;
  expect(budget.remaining).toBe(25);
  clock.now += 60_000;
  expect(budget.remaining).toBe(1_000);
});

test('what cannot be paid is refused, takes nothing, and tells how long to wait', () => {
  const { clock, budgets } = budgetsAt(0);
  const budget = budgets.of('a');
  budget.take(900);
  expect(() => budget.take(101)).toThrow('Try again in 1 s.');
  expect(() => budget.take(351)).toThrow('Try again in 3 s.');
  expect(budget.remaining).toBe(100);
  clock.now += 10;
  budget.take(101);
  expect(budget.remaining).toBe(0);
});

test('what has been done already is charged even where it cannot be paid', () => {
  const { clock, budgets } = budgetsAt(0);
  const budget = budgets.of('a');
  budget.charge(1_200);
  expect(() => budget.take(1)).toThrow(/at most 0 points/);
  clock.now += 2_020;
  budget.take(1);
});

test('clients have budgets of their own', () => {
  const { budgets } = budgetsAt(0);
  budgets.of('a').take(1_000);
  expect(budgets.of('a').remaining).toBe(0);
  expect(budgets.of('b').remaining).toBe(1_000);
});

test('the clients that came last are known, the others forgotten', () => {
  const { budgets } = budgetsAt(0);
  for (const client of ['a', 'b']) budgets.of(client).take(1_000);
  for (let i = 0; i < 9_999; i++) {
    if (i === 9_000) budgets.of('b');
    budgets.of(`client ${i}`);
  }
  expect(budgets.of('b').remaining).toBe(0);
  expect(budgets.of('a').remaining).toBe(1_000);
});

test('work in the background waits for its points, and leaves half of the budget to others', async () => {
  const clock = { now: 0 };
  const budget = new Budgets({ budget: 1_000, budgetPerSecond: 100_000 }, () => clock.now).of('a');
  const { signal } = new AbortController();
  await budget.takeInBackground(400, signal);
  let isTaken = false;
  const taking = budget.takeInBackground(300, signal).then(() => {
    isTaken = true;
  });
  await pause(20);
  expect(isTaken).toBe(false);
  budget.take(600);
  clock.now += 9;
  await taking;
  expect(budget.remaining).toBeCloseTo(600);
});

test('work that costs more than half of the budget becomes a debt, and is never refused', async () => {
  const { budgets } = budgetsAt(0);
  const budget = budgets.of('a');
  await budget.takeInBackground(1_800, new AbortController().signal);
  expect(budget.remaining).toBe(-800);
});

test('work in the background that is given up stops waiting, and takes nothing', async () => {
  const { budgets } = budgetsAt(0);
  const budget = budgets.of('a');
  budget.take(1_000);
  const given = new AbortController();
  const taking = budget.takeInBackground(10, given.signal);
  given.abort();
  await expect(taking).rejects.toThrow('aborted');
  expect(budget.remaining).toBe(0);
});

test('where there are no budgets, nothing is ever refused', () => {
  const budget = new Budgets({ budget: 0, budgetPerSecond: 1 }, () => 0).of('a');
  budget.charge(1_000_000);
  budget.take(1_000_000);
});
