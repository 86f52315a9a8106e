import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/limitDefaults.ts';
import { rateLimited } from './limitErrors.ts';
import { type Reservation, Reservations } from './reservations.ts';

/** Bounds memory: only the budgets of the most recently seen clients are kept. */
const MAX_CLIENTS = 10_000;

type BudgetLimits = Pick<Limits, 'budget' | 'budgetPerSecond'>;

/** The points of one client: a token bucket that refills over time up to `budget`. */
export class Budget {
  /** The client that owns the points. */
  readonly client: string;
  /** Points reserved by its running operations. */
  readonly reservations: Reservations;
  readonly #limits: BudgetLimits;
  readonly #now: () => number;
  #points: number;
  #at: number;

  constructor(client: string, limits: BudgetLimits, now: () => number) {
    this.client = client;
    this.#limits = limits;
    this.#now = now;
    this.#points = limits.budget;
    this.#at = now();
    this.reservations = new Reservations(this, limits.budgetPerSecond, now);
  }

  /** The points left; negative if more was charged than was available. */
  get remaining(): number {
    const { budget, budgetPerSecond } = this.#limits;
    const now = this.#now();
    this.#points = Math.min(budget, this.#points + ((now - this.#at) / 1_000) * budgetPerSecond);
    this.#at = now;
    return this.#points;
  }

  /** Deducts points for work already done; the debt is at most one full budget. */
  charge(points: number): void {
    this.#points = Math.max(-this.#limits.budget, this.remaining - points);
  }

  /**
   * Deducts points for work about to be done.
   * @throws GraphQLError RATE_LIMITED if there are too few; then none are deducted
   */
  take(points: number): void {
    if (this.lacks(points)) throw rateLimited(points, this.remaining, this.secondsUntil(points));
    this.charge(points);
  }

  /**
   * Deducts points for work that can wait, once they are there with half of the budget besides: the client's other requests
   * are neither held up nor refused for it. Never refuses; points that would not fit in the other half become a debt.
   * @throws Error if `signal` is aborted meanwhile
   */
  async takeInBackground(points: number, signal: AbortSignal): Promise<void> {
    await this.#affordInBackground(points, signal);
    this.charge(points);
  }

  /** The same for an operation, `rowPoints` of which are for rows and may be refunded. */
  async reserveInBackground(points: number, rowPoints: number, signal: AbortSignal): Promise<Reservation> {
    await this.#affordInBackground(points, signal);
    return this.reservations.take(points, rowPoints);
  }

  async #affordInBackground(points: number, signal: AbortSignal): Promise<void> {
    const half = this.#limits.budget / 2;
    const needed = half + Math.min(points, half);
    while (!this.affords(needed)) {
      const wait = ((needed - this.remaining) / this.#limits.budgetPerSecond) * 1_000;
      // At most a second at a time, since refunds may come sooner.
      await pause(Math.min(1_000, Math.ceil(wait)), undefined, { signal });
    }
  }

  /** Whether there are too few points, even if all reserved rows were refunded. */
  lacks(points: number): boolean {
    return !this.affords(points - this.reservations.refundable);
  }

  /** Whether there are enough points now. A budget of 0 means no limit. */
  affords(points: number): boolean {
    return this.#limits.budget === 0 || this.remaining >= points;
  }

  /** Whole seconds until there are that many points; at least 1. */
  secondsUntil(points: number): number {
    return Math.max(1, Math.ceil((points - this.remaining) / this.#limits.budgetPerSecond));
  }
}

/** The budgets of all clients, in memory: they are not shared between server processes. */
export class Budgets {
  readonly #budgets = new LRUCache<string, Budget>({ max: MAX_CLIENTS });
  readonly #limits: BudgetLimits;
  readonly #now: () => number;

  /** `now` returns milliseconds. */
  constructor(limits: BudgetLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  of(client: string): Budget {
    const existing = this.#budgets.get(client);
    if (existing) return existing;
    const budget = new Budget(client, this.#limits, this.#now);
    this.#budgets.set(client, budget);
    return budget;
  }
}
