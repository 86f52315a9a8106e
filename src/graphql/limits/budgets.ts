import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/limitDefaults.ts';
import { rateLimited } from './limitErrors.ts';
import { Reservations } from './reservations.ts';

/** Bounds the memory: of so many clients the budgets are known, those who came last. */
const MAX_KNOWN = 10_000;

type BudgetLimits = Pick<Limits, 'budget' | 'budgetPerSecond'>;

/** The points that one client has: they refill with time, up to what can be saved. */
export class Budget {
  /** Whose points they are. */
  readonly client: string;
  /** What its operations under way have taken. */
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

  /** The points left; negative where more has been charged than there was. */
  get remaining(): number {
    const { budget, budgetPerSecond } = this.#limits;
    const now = this.#now();
    this.#points = Math.min(budget, this.#points + ((now - this.#at) / 1_000) * budgetPerSecond);
    this.#at = now;
    return this.#points;
  }

  /** Takes points for what has been done already; nobody owes more than can be saved up. */
  charge(points: number): void {
    this.#points = Math.max(-this.#limits.budget, this.remaining - points);
  }

  /**
   * Takes points for what is about to be done.
   * @throws GraphQLError RATE_LIMITED where there are too few; then none are taken
   */
  take(points: number): void {
    if (this.lacks(points)) throw rateLimited(points, this.remaining, this.secondsUntil(points));
    this.charge(points);
  }

  /** Whether there are fewer points than these, even if all came back that may. */
  lacks(points: number): boolean {
    return !this.affords(points - this.reservations.mayComeBack);
  }

  /** Whether there are so many points now. A budget of nothing is no budget: it affords everything. */
  affords(points: number): boolean {
    return this.#limits.budget === 0 || this.remaining >= points;
  }

  /** How long it takes until there are so many points, in whole seconds. */
  secondsUntil(points: number): number {
    return Math.max(1, Math.ceil((points - this.remaining) / this.#limits.budgetPerSecond));
  }
}

/** The budgets of all clients, kept in this process: several servers each have their own. */
export class Budgets {
  readonly #known = new LRUCache<string, Budget>({ max: MAX_KNOWN });
  readonly #limits: BudgetLimits;
  readonly #now: () => number;

  /** `now` tells milliseconds. */
  constructor(limits: BudgetLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  of(client: string): Budget {
    const known = this.#known.get(client);
    if (known) return known;
    const budget = new Budget(client, this.#limits, this.#now);
    this.#known.set(client, budget);
    return budget;
  }
}
