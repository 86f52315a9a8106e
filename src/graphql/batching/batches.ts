import type { MaybePromise } from '../../db/statements.ts';
import { addDerivedFields } from './derivedFields.ts';

/**
 * Rows that one statement returned, in their order. What is asked of one of them is fetched for all of them at once,
 * so the number of statements follows the depth of a query, not the number of its rows.
 */
interface Level {
  readonly rows: readonly object[];
  /** What has been fetched for the rows: under each key, one child for each row. */
  readonly children: Map<unknown, MaybePromise<readonly unknown[]> | Failure>;
}

const LEVEL = Symbol('level');
const POSITION = Symbol('position');
type Placed = { [LEVEL]?: Level; [POSITION]?: number };

/** Marks rows of one type as a level, and completes their fields. Returns them. */
export function asBatch<Rows extends readonly object[]>(rows: Rows): Rows {
  const level: Level = { rows, children: new Map() };
  rows.forEach((row: Placed, position) => {
    row[LEVEL] = level;
    row[POSITION] = position;
  });
  addDerivedFields(rows);
  return rows;
}

/**
 * The child of one row, fetched for the whole level when the first row asks. `fetch` returns a child for each row,
 * in their order; `key` tells the things that can be asked apart. A row that is in no level is one of its own.
 */
export function loadForBatch<Row extends object, Child>(
  row: Row,
  key: unknown,
  fetch: (rows: readonly Row[]) => MaybePromise<readonly Child[]>,
): MaybePromise<Child> {
  if (!(row as Placed)[LEVEL]) asBatch([row]);
  const { [LEVEL]: level, [POSITION]: position } = row as Required<Placed>;
  let children = level.children.get(key) as MaybePromise<readonly Child[]> | Failure | undefined;
  if (children === undefined) {
    children = attempt(() => fetch(level.rows as readonly Row[]));
    level.children.set(key, children);
  }
  if (children instanceof Failure) throw children.error;
  return mapMaybePromise(children, (all) => all[position] as Child);
}

/** Goes on with a value now where it is there now. */
export function mapMaybePromise<T, U>(value: MaybePromise<T>, next: (value: T) => U): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/**
 * A failure is kept like a result: the other rows of the level must not try again. Not as a promise: graphql-js forgets
 * those of a list's items when another item fails at once, and a forgotten promise that is rejected ends the process.
 */
class Failure {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

function attempt<T>(work: () => MaybePromise<T>): MaybePromise<T> | Failure {
  try {
    return work();
  } catch (error) {
    return new Failure(error);
  }
}
