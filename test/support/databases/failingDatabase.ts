import type { Database } from '../../../src/db/database.ts';

/** A database of which every query and every transaction fails with this. */
export function failingDatabase(fault: unknown): Database {
  return answering(() => {
    throw fault;
  });
}

/** A database that answers every query with this row. */
export function givingRow(row: object): Database {
  return answering(() => [row]);
}

function answering(answer: () => object[]): Database {
  const queries = new Proxy({}, { get: () => answer });
  const read = new Proxy({}, { get: () => queries }) as Database['read'];
  return {
    read,
    view: () => ({ read, end: () => undefined }),
    transaction: async () => answer() as never,
    watch: () => () => undefined,
    snapshot: (work) => work(read),
    dryRun: async () => answer() as never,
    isReady: async () => true,
    load: () => ({ waiting: 0 }),
    isSaturated: () => false,
    onFreed: () => undefined,
    close: async () => undefined,
  };
}
