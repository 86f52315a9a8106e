import { rateLimited } from './limitErrors.ts';

/** How long an operation may wait for points, in milliseconds. */
const MAX_WAIT = 1_000;
/** How many operations of one client may wait at once. */
const MAX_WAITING = 50;

/** The budget that reservations draw on. */
interface Points {
  readonly remaining: number;
  affords(points: number): boolean;
  charge(points: number): void;
  secondsUntil(points: number): number;
}

interface Waiting {
  readonly points: number;
  readonly rows: number;
  readonly until: number;
  resolve(reservation: Reservation): void;
  reject(error: Error): void;
}

/** The points deducted for an operation when it started. */
export class Reservation {
  /** The points for rows; those for rows not read are refunded. */
  readonly rows: number;
  readonly #settle: (unread: number) => void;
  #isOpen = true;

  constructor(rows: number, settle: (unread: number) => void) {
    this.rows = rows;
    this.#settle = settle;
  }

  /** Whether it has not been settled yet. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Refunds points for rows that were not read. Later calls have no effect. */
  settle(unread: number): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#settle(unread);
  }
}

/**
 * The points reserved by one client's running operations. An operation that does not fit is queued (FIFO) until
 * refunds and refill cover it, or rejected if they cannot within `MAX_WAIT`.
 */
export class Reservations {
  readonly #budget: Points;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #waiting: Waiting[] = [];
  #mayComeBack = 0;
  #timer: NodeJS.Timeout | undefined;

  /** The budget refills by `perSecond` points per second; `now` returns milliseconds. */
  constructor(budget: Points, perSecond: number, now: () => number) {
    this.#budget = budget;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** The points of running operations that are refunded unless their rows are read. */
  get mayComeBack(): number {
    return this.#mayComeBack;
  }

  /**
   * Deducts the points of an operation, `rows` of which are for rows. Waits if they are not available yet.
   * @throws GraphQLError RATE_LIMITED if they will not be available within a second; then none are deducted
   */
  reserve(points: number, rows: number): Reservation | Promise<Reservation> {
    const fits = this.#budget.affords(points);
    if (fits && this.#waiting.length === 0) return this.#take(points, rows);
    if (this.#waiting.length >= MAX_WAITING || !this.#isWithinReach(points)) {
      // A full queue must not reject an operation that the budget can already afford.
      if (fits) return this.#take(points, rows);
      throw this.#refusal(points);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ points, rows, until: this.#now() + MAX_WAIT, resolve, reject });
      if (this.#waiting.length === 1) this.#wake();
    });
  }

  #take(points: number, rows: number): Reservation {
    this.#budget.charge(points);
    this.#mayComeBack += rows;
    return new Reservation(rows, (unread) => {
      this.#mayComeBack -= rows;
      this.#budget.charge(-unread);
      this.#serve();
    });
  }

  /** Whether there would be enough points within `MAX_WAIT` if all reserved rows were refunded. */
  #isWithinReach(points: number): boolean {
    const soon = (this.#perSecond * MAX_WAIT) / 1_000;
    const others = this.#waiting.reduce((sum, waiting) => sum + waiting.points - waiting.rows, 0);
    return this.#budget.remaining + this.#mayComeBack + soon - others >= points;
  }

  /** Starts queued operations in order while the budget affords them, and rejects those that have timed out. */
  #serve(): void {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      if (this.#budget.affords(first.points)) {
        this.#waiting.shift();
        first.resolve(this.#take(first.points, first.rows));
      } else if (first.until <= this.#now()) {
        this.#waiting.shift();
        first.reject(this.#refusal(first.points));
      } else break;
    }
    this.#wake();
  }

  /** Schedules `#serve` for when the refill covers the first in the queue, or when that one times out. */
  #wake(): void {
    clearTimeout(this.#timer);
    const [first] = this.#waiting;
    if (!first) return;
    const refill = ((first.points - this.#budget.remaining) / this.#perSecond) * 1_000;
    const wait = Math.min(refill, first.until - this.#now());
    this.#timer = setTimeout(() => this.#serve(), Math.max(1, Math.ceil(wait)));
  }

  #refusal(points: number): Error {
    const ahead = this.#waiting.reduce((sum, waiting) => sum + waiting.points, 0);
    return rateLimited(points, this.#budget.remaining, this.#budget.secondsUntil(points + ahead));
  }
}
