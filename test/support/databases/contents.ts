import type { Database } from '../../../src/db/database.ts';
import type { WholeRow } from '../../../src/db/insertAll.ts';
import type { Queries } from '../../../src/db/queries/index.ts';
import type { Administrator } from './administrator.ts';

type Table = keyof Queries['bulk'];
/** Every row of every table, in the order of their keys. */
export type Contents = Record<Table, WholeRow[]>;

const MANY = 10_000;

export async function contentsOf({ read: { bulk }, transaction }: Database): Promise<Contents> {
  await transaction(({ changes }) => changes.number());
  const tables = Object.entries(bulk).map(async ([name, table]) => [name, await table.after(undefined, MANY)]);
  return Object.fromEntries(await Promise.all(tables));
}

/**
 * Makes what a database holds what it held before, but for changes, which are never taken back. Nor are entries of the ledger, so it
 * takes an administrator, for whom there are no triggers.
 */
export async function restore(database: Database, administrator: Administrator, contents: Contents): Promise<void> {
  await administrator.run(['delete from ledger']);
  await database.transaction(async ({ contracts, customers, idempotencyKeys, bulk }) => {
    await idempotencyKeys.removeOldest('9999-12-31T23:59:59.999Z', MANY);
    for (const customer of await bulk.customers.after(undefined, MANY)) {
      await contracts.removeOfCustomer(String(customer.id));
      await customers.remove(customer as never);
    }
    const { changes: _, ...others } = contents;
    for (const [name, rows] of Object.entries(others)) {
      if (rows.length > 0) await bulk[name as Table].insert(rows);
    }
  });
}

/** Rows of the ledger and beside it without salts, which are random, and what is made of them. */
export const withoutSalts = (contents: object): unknown =>
  JSON.parse(JSON.stringify(contents), (name, value) =>
    /Salt$|Digest$|^hash$|^ledgerHead$/.test(name) && value ? 'random' : value,
  );

/** The same in texts. */
const RANDOM = /\b[\da-f]{64}\b|(?<=(?:actor|reason)Salt\W{1,10})[\w-]{22}(?!\w)/g;
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
/** What a global id has behind its prefix, and what paths of threads are made of. */
const SUFFIX = /[0-7][0-9a-hjkmnp-tv-z]{25}/g;

/** Something as JSON, in which all ids are numbered in the order in which they were made, and instants are none. */
export function comparable(value: unknown): string {
  const text = JSON.stringify(value, null, 1).replace(INSTANT, 'an instant').replace(RANDOM, 'random');
  const order = [...new Set(text.match(SUFFIX))].sort();
  return text.replace(SUFFIX, (suffix) => String(order.indexOf(suffix)));
}
