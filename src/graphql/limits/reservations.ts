import { rateLimited } from './limitErrors.ts';

/** How long an operation may wait for points. */
const MAX_WAIT_MS = 1_000;
/** How many operations of one client may wait at once. */
const MAX_QUEUED = 50;

/** The budget that reservations draw on. */
interface Points {
  readonly remaining: number;
  affords(points: number): boolean;
  charge(points: number): void;
  secondsUntil(points: number): number;
}

interface QueuedOperation {
  readonly points: number;
  readonly rowPoints: number;
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
 * refunds and refill cover it, or rejected if they cannot within `MAX_WAIT_MS`.
 */
export class Reservations {
  readonly #budget: Points;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #queue: QueuedOperation[] = [];
  #refundable = 0;
  #timer: NodeJS.Timeout | undefined;

  /** The budget refills by `perSecond` points per second; `now` returns milliseconds. */
  constructor(budget: Points, perSecond: number, now: () => number) {
    this.#budget = budget;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** The points of running operations that are refunded unless their rows are read. */
  get refundable(): number {
    return this.#refundable;
  }

  /**
   * Deducts the points of an operation; `rowPoints` of them are for rows and may be refunded. Waits if they are not available
   * yet; the promise is rejected with the same error if they are still missing after `MAX_WAIT_MS`.
   * @throws GraphQLError RATE_LIMITED if they will not be available in time, or if the queue is full; then none are deducted
   */
  reserve(points: number, rowPoints: number): Reservation | Promise<Reservation> {
    const fits = this.#budget.affords(points);
    if (fits && this.#queue.length === 0) return this.take(points, rowPoints);
    if (this.#queue.length >= MAX_QUEUED || !this.#canBeAffordedInTime(points)) {
      // A full queue must not reject an operation that the budget can already afford.
      if (fits) return this.take(points, rowPoints);
      throw this.#refusal(points);
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ points, rowPoints, until: this.#now() + MAX_WAIT_MS, resolve, reject });
      if (this.#queue.length === 1) this.#schedule();
    });
  }

  /** Deducts the points of an operation at once, whether or not there are as many. */
  take(points: number, rowPoints: number): Reservation {
    this.#budget.charge(points);
    this.#refundable += rowPoints;
    return new Reservation(rowPoints, (unread) => {
      this.#refundable -= rowPoints;
      this.#budget.charge(-unread);
      this.#startQueued();
    });
  }

  /** Whether there would be enough points within `MAX_WAIT_MS` if all reserved rows were refunded. */
  #canBeAffordedInTime(points: number): boolean {
    const soon = (this.#perSecond * MAX_WAIT_MS) / 1_000;
    // Those ahead get their row points back in the best case.
    const ahead = this.#queue.reduce((sum, waiting) => sum + waiting.points - waiting.rowPoints, 0);
    return this.#budget.remaining + this.#refundable + soon - ahead >= points;
  }

  /** Starts queued operations in order while the budget affords them, and rejects those that have timed out. */
  #startQueued(): void {
    for (let first = this.#queue[0]; first; first = this.#queue[0]) {
      if (this.#budget.affords(first.points)) {
        this.#queue.shift();
        first.resolve(this.take(first.points, first.rowPoints));
      } else if (first.until <= this.#now()) {
        this.#queue.shift();
        first.reject(this.#refusal(first.points));
      } else break;
    }
    this.#schedule();
  }

  /** Schedules `#startQueued` for when the refill covers the first in the queue, or when that one times out. */
  #schedule(): void {
    clearTimeout(this.#timer);
    const [first] = this.#queue;
    if (!first) return;
    const refill = ((first.points - this.#budget.remaining) / this.#perSecond) * 1_000;
    const wait = Math.min(refill, first.until - this.#now());
    this.#timer = setTimeout(() => this.#startQueued(), Math.max(1, Math.ceil(wait)));
  }

  #refusal(points: number): Error {
    const ahead = this.#queue.reduce((sum, waiting) => sum + waiting.points, 0);
    return rateLimited(points, this.#budget.remaining, this.#budget.secondsUntil(points + ahead));
  }
}
