import type { Database, Savepoint } from './database.ts';
import type { Queries } from './queries/index.ts';

/** A database whose transactions are parts of the one that the queries run in. */
export function withSavepoints(read: Queries, savepoint: Savepoint): Pick<Database, 'read' | 'transaction'> {
  return { read, transaction: (work) => savepoint(() => work(read, savepoint)) };
}
