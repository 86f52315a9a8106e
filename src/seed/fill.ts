import { UsageError } from '../config/usageError.ts';
import type { Database } from '../db/database.ts';
import { seedCustomer, seedCustomerId } from './customers.ts';
import { insertRows, type SeededRows } from './rows.ts';

export interface SeedRequest {
  customers: number;
  /** Whether to add to a database that already holds data. */
  force: boolean;
}

/** How many customers are written in one transaction. */
const CUSTOMERS_PER_TRANSACTION = 50;

type Counts = Record<Exclude<keyof SeededRows, 'contributors'>, number>;

/**
 * Adds customers with everything that belongs to them, batch by batch, and returns the number of rows written.
 * Customers from an earlier run stay as they are, and the next ones are added. `onProgress` is called with the number
 * done.
 * @throws UsageError if the database holds data and `force` is not given
 */
export async function fillWithSeed(
  database: Database,
  { customers, force }: SeedRequest,
  onProgress: (done: number) => void,
): Promise<Counts> {
  const existing = await database.snapshot((queries) => queries.bulk.customers.count());
  if (existing > 0 && !force) {
    throw new UsageError(
      `The database holds ${existing} customers already. Name an empty one in DATABASE_URL, or add to this one with --force.`,
    );
  }
  const counts: Counts = {
    customers: 0,
    contracts: 0,
    documents: 0,
    notes: 0,
    noteEdits: 0,
    flags: 0,
    actions: 0,
    events: 0,
  };
  let next = 0;
  while (counts.customers < customers) {
    const batch: SeededRows[] = [];
    for (; batch.length < Math.min(CUSTOMERS_PER_TRANSACTION, customers - counts.customers); next++) {
      if (!(await database.read.customers.find(seedCustomerId(next)))) batch.push(seedCustomer(next));
    }
    await database.transaction(async (queries) => {
      await insertRows(queries, together(batch));
      // Whoever reads the feed must read everything again.
      await queries.changes.renewEpoch();
    });
    for (const rows of batch) {
      for (const table of Object.keys(counts) as (keyof Counts)[]) counts[table] += rows[table].length;
    }
    onProgress(counts.customers);
  }
  return counts;
}

function together(batch: readonly SeededRows[]): SeededRows {
  const tables = Object.keys(batch[0] ?? {}) as (keyof SeededRows)[];
  return Object.fromEntries(tables.map((table) => [table, batch.flatMap((rows) => rows[table] as never[])])) as never;
}
