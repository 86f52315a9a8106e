import { rateLimited } from './limitErrors.ts';

/** How long an operation may wait for points, in milliseconds. */
const MAX_WAIT = 1_000;
/** How many operations of one client may wait at once. */
const MAX_WAITING = 50;

/** The points that reservations are made of. */
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

/** The points that were taken for an operation when it began. */
export class Reservation {
  /** The points that stand for rows, which come back as far as the rows are not read. */
  readonly rows: number;
  readonly #settle: (unread: number) => void;
  #isOpen = true;

  constructor(rows: number, settle: (unread: number) => void) {
    this.rows = rows;
    this.#settle = settle;
  }

  /** Gives points back for rows that were not read. Only the first time counts. */
  settle(unread: number): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#settle(unread);
  }
}

/**
 * What the operations of one client that are under way have taken of its budget. One that does not fit waits its turn for
 * what the others give back and for what comes with time, unless that cannot be enough soon.
 */
export class Reservations {
  readonly #budget: Points;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #waiting: Waiting[] = [];
  #mayComeBack = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `perSecond` points come back to the budget with time; `now` tells milliseconds. */
  constructor(budget: Points, perSecond: number, now: () => number) {
    this.#budget = budget;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** The points of operations under way that will come back unless rows are read for them. */
  get mayComeBack(): number {
    return this.#mayComeBack;
  }

  /**
   * Takes the points of an operation, `rows` of which stand for rows. Waits where they are not there yet.
   * @throws GraphQLError RATE_LIMITED where they will not be there within a second; then none are taken
   */
  reserve(points: number, rows: number): Reservation | Promise<Reservation> {
    const fits = this.#budget.affords(points);
    if (fits && this.#waiting.length === 0) return this.#take(points, rows);
    if (this.#waiting.length >= MAX_WAITING || !this.#isWithinReach(points)) {
      // Nobody is refused what they have because of others that they have not.
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

  /** Whether there would be enough points if all that may come back came back. */
  #isWithinReach(points: number): boolean {
    const soon = (this.#perSecond * MAX_WAIT) / 1_000;
    const others = this.#waiting.reduce((sum, waiting) => sum + waiting.points - waiting.rows, 0);
    return this.#budget.remaining + this.#mayComeBack + soon - others >= points;
  }

  /** Lets those begin, first come, first served, whose points are there, and refuses those who have waited too long. */
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

  /** Sees to the first one that waits when time has brought its points, or when it has waited too long. */
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
