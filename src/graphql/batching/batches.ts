import type { MaybePromise } from '../../db/statements.ts';
import { batched } from '../../observability/channels.ts';
import { addCompositeFields } from './addCompositeFields.ts';

/**
 * A batch: the rows that one statement returned, in order. Whatever is requested of one row is fetched for all of them
 * at once, so the number of statements depends on the depth of a query, not on its number of rows.
 */
interface Batch {
  readonly rows: readonly object[];
  /** What has been fetched for the rows: per key, one child per row. Undefined as long as it is nothing, as it stays for most batches. */
  children?: Map<unknown, MaybePromise<readonly unknown[]> | Failure>;
}

const BATCH = Symbol('batch');
const POSITION = Symbol('position');
type BatchMember = { [BATCH]?: Batch; [POSITION]?: number };

/** Marks rows of one type as a batch and adds their composite fields, in place. Returns them. */
export function asBatch<Rows extends readonly object[]>(rows: Rows): Rows {
  const batch: Batch = { rows };
  rows.forEach((row: BatchMember, position) => {
    row[BATCH] = batch;
    row[POSITION] = position;
  });
  addCompositeFields(rows);
  return rows;
}

/**
 * The child of one row, fetched for the whole batch at the first request. `fetch` returns one child per row, in order;
 * `key` identifies what is fetched. A row without a batch becomes a batch of its own.
 */
export function loadForBatch<Row extends object, Child>(
  row: Row,
  key: unknown,
  fetch: (rows: readonly Row[]) => MaybePromise<readonly Child[]>,
): MaybePromise<Child> {
  if (!(row as BatchMember)[BATCH]) asBatch([row]);
  const { [BATCH]: batch, [POSITION]: position } = row as Required<BatchMember>;
  batch.children ??= new Map();
  let children = batch.children.get(key) as MaybePromise<readonly Child[]> | Failure | undefined;
  if (children === undefined) {
    batched.publish(batch.rows.length);
    children = attempt(() => fetch(batch.rows as readonly Row[]));
    batch.children.set(key, children);
  }
  if (children instanceof Failure) throw children.error;
  return mapMaybePromise(children, (all) => all[position] as Child);
}

/** Applies `next` synchronously unless the value is a promise. */
export function mapMaybePromise<T, U>(value: MaybePromise<T>, next: (value: T) => U): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/**
 * A cached failure, so that the other rows of the batch do not retry. Not a rejected promise: graphql-js drops the
 * promises of list items if another item throws synchronously, and an unhandled rejection ends the process.
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
