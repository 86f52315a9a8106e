import { AsyncLocalStorage } from 'node:async_hooks';
import { statementSpan, transactionSpans } from './tracing.ts';

/** The part of a client's budget that the record of a request needs. */
export interface PointsAccount {
  readonly remaining: number;
  charge(points: number): void;
}

/** The points that an operation was charged when it began. */
interface PointsTaken {
  /** Those charged for rows, which are refunded for rows that are not read. */
  readonly rows: number;
  /** Whether they have not been settled yet. */
  readonly isOpen: boolean;
  /** Refunds points for rows that were not read. Only the first call counts. */
  settle(unread: number): void;
}

/** What is recorded about a request while it is answered, for its line in the log. */
export interface RequestRecord {
  /** Also sent to the client, so that both sides can name the request. */
  readonly id: string;
  /** That of the trace it belongs to, if it is traced. */
  traceId?: string;
  actor?: string;
  /** Why authentication failed, which clients are not told. */
  refusal?: string;
  operation?: string;
  type?: string;
  /** The most points that the operation may cost. */
  cost?: number;
  /** The rows that an export has sent. */
  exported?: number;
  /** The points that the client has left. */
  budget?: PointsAccount;
  /** What the operation was charged when it began. */
  reservation?: PointsTaken;
  /** By when it has to be answered, on the clock of `performance.now`; transactions begin before that, or never. */
  answerBy?: number;
  /** Whether the connection to the client is closed. */
  isGone?: () => boolean;
  statements: number;
  /** The rows that were read for queries, whether or not they are in the answer. */
  rows: number;
  /** How many reads have begun and not ended. */
  reading: number;
  /** Whether a read has failed. */
  readFailed: boolean;
  /** Called whenever the last of the reads under way has ended. */
  onReadsEnded?: () => void;
  /** The codes of the errors, each once. */
  readonly problems: Set<string>;
  /** The errors that have been logged: one of them may have failed many fields. */
  faults?: Set<unknown>;
}

const records = new AsyncLocalStorage<RequestRecord>();

/** Runs the work of a request: everything it calls or awaits can access the record. */
export function inRequest<Result>(record: RequestRecord, work: () => Result): Result {
  return records.run(record, work);
}

export function newRecord(id: string): RequestRecord {
  return { id, statements: 0, rows: 0, reading: 0, readFailed: false, problems: new Set() };
}

/** The record of the current request; undefined outside of any. */
export function currentRequest(): RequestRecord | undefined {
  return records.getStore();
}

/** Records why the current request is not authenticated. */
export function noteRefusal(reason: string): void {
  const record = records.getStore();
  if (record) record.refusal = reason;
}

/** Options of a database that let it record what runs for the current request, and know whether anybody waits for that. */
export const STATEMENTS_OF_REQUEST = {
  onStatement(sql: string) {
    const record = records.getStore();
    if (record) record.statements++;
    return statementSpan(sql);
  },
  onTransaction: transactionSpans,
  caller: {
    isGone: () => records.getStore()?.isGone?.() ?? false,
    waitsUntil: () => records.getStore()?.answerBy ?? Number.POSITIVE_INFINITY,
  },
  reads: {
    begun(): void {
      const record = records.getStore();
      if (record) record.reading++;
    },
    ended(): void {
      const record = records.getStore();
      if (record && --record.reading === 0) record.onReadsEnded?.();
    },
    failed(): void {
      const record = records.getStore();
      if (record) record.readFailed = true;
    },
  },
};

/** Counts rows that were read for the current request. */
export function countRows(rows: number): void {
  const record = records.getStore();
  if (record) record.rows += rows;
}
