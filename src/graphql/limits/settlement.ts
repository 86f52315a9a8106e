import type { RequestRecord } from '../../observability/requestRecord.ts';

/**
 * How long an operation's reads may go on after its response until it is charged in full. A statement
 * ends long before that; many of them, one after the other, may not.
 */
const READ_TIMEOUT_MS = 30_000;

/** Refunds the points of the rows that an operation has not read. Returns how many. */
export function settle({ reservation, rows, readFailed }: RequestRecord): number {
  if (!reservation) return 0;
  // What a statement had read when it failed, or was stopped, is not known.
  const unread = readFailed ? 0 : Math.max(0, reservation.rows - rows);
  reservation.settle(unread);
  return unread;
}

/**
 * Closes the reservation of a request that is answered, if it still is open: once the reads that go on have ended, it
 * is settled by the rows that they read, too.
 */
export function settleOnceRead(record: RequestRecord): void {
  const { reservation } = record;
  if (!reservation?.isOpen) return;
  const deadline = setTimeout(() => reservation.settle(0), READ_TIMEOUT_MS).unref();
  const settleIfRead = () => {
    if (record.reading > 0) return;
    clearTimeout(deadline);
    settle(record);
  };
  // In a later turn of the event loop: reads that rows just read lead to, or ids that loaders have collected, begin before.
  const check = () => void setImmediate(settleIfRead);
  record.onReadsEnded = check;
  check();
}
