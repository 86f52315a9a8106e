import { bigint } from 'drizzle-orm/pg-core';
import { changeColumns } from '../tables/changes.ts';
import * as columns from './columns.ts';

/**
 * Changes that are committed, but not numbered yet. A number given while a transaction is open could become visible after a
 * higher one, and readers would miss it. `id` is the order of the changes of one transaction, and of one contract.
 */
export const outbox = columns.table('outbox', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ...changeColumns(columns),
});
