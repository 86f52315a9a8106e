import { AsyncLocalStorage } from 'node:async_hooks';

/** The points of a client, as far as a record of one request has to know of them. */
export interface PointsAccount {
  readonly remaining: number;
  charge(points: number): void;
}

/** The points that were taken for an operation when it began. */
export interface PointsTaken {
  /** Those that stand for rows, which come back as far as the rows are not read. */
  readonly rows: number;
  /** Gives points back for rows that were not read. Only the first time counts. */
  settle(unread: number): void;
}

/** What comes to light about a request while it is answered, for its line in the log. */
export interface RequestRecord {
  /** Given back to the client, so that both sides can name the request. */
  readonly id: string;
  actor?: string;
  /** Why nobody was let in, which clients are not told. */
  refusal?: string;
  operation?: string;
  type?: string;
  /** The points that the operation may cost. */
  cost?: number;
  /** What the client has left. */
  budget?: PointsAccount;
  /** What was taken of it when the operation began. */
  reservation?: PointsTaken;
  statements: number;
  /** The rows that were read for queries, whether or not they are in the answer. */
  rows: number;
  /** The codes of what went wrong or was refused, each once. */
  readonly problems: Set<string>;
  /** The faults that have been logged: one of them may have failed many fields. */
  readonly faults: Set<unknown>;
}

const records = new AsyncLocalStorage<RequestRecord>();

/** Does the work of a request: whatever it calls or awaits finds the record. */
export function inRequest<Result>(record: RequestRecord, work: () => Result): Result {
  return records.run(record, work);
}

export function newRecord(id: string): RequestRecord {
  return { id, statements: 0, rows: 0, problems: new Set(), faults: new Set() };
}

/** The record of the request that is under way; none outside of any. */
export function currentRequest(): RequestRecord | undefined {
  return records.getStore();
}

/** Notes why the request that is under way is not let in. */
export function noteRefusal(reason: string): void {
  const record = records.getStore();
  if (record) record.refusal = reason;
}

/** Counts a statement for the request that is under way. */
export function countStatement(): void {
  const record = records.getStore();
  if (record) record.statements++;
}

/** Counts rows that were read for the request that is under way. */
export function countRows(rows: number): void {
  const record = records.getStore();
  if (record) record.rows += rows;
}
