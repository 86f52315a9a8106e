import { UsageError } from '../config/usageError.ts';
import type { Database } from '../db/database.ts';
import { UniqueViolation } from '../db/errors.ts';
import type { SealedHistories } from '../db/ledger/histories.ts';
import type { Queries } from '../db/queries/index.ts';
import type { PlannedRows } from './plan/planning.ts';

type WrittenRows = PlannedRows & SealedHistories;

/**
 * Writes all rows in one transaction.
 * @throws UsageError if the database holds an import already, or a value that has to be unique
 */
export async function writeImport(database: Database, rows: PlannedRows): Promise<void> {
  try {
    await database.transaction(async (queries) => {
      await requireNoImport(queries);
      const written: WrittenRows = { ...rows, ...queries.ledger.sealHistories(rows.contracts, rows.actions) };
      // The tables of bulk are in an order in which rows follow those they refer to.
      for (const table of Object.keys(queries.bulk) as (keyof Queries['bulk'])[]) {
        if (table in written) await queries.bulk[table].add(written[table as keyof WrittenRows]);
      }
      // Whoever reads the feed must read everything again, rather than thousands of changes.
      await queries.changes.renewEpoch();
    });
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    throw new UsageError(
      `Nothing was imported: a row of the database has a value of ${error.field} that only the import may give. Name an empty database in DATABASE_URL.`,
    );
  }
}

/** @throws UsageError if a former portal was imported */
export async function requireNoImport({ events }: Pick<Queries, 'events'>): Promise<void> {
  const reader = { subject: '', approves: 'NONE' } as const;
  const [imported] = await events.count({ reader, where: { type: ['legacy.customer'] } });
  if (!imported || imported.count === 0) return;
  throw new UsageError(
    'Nothing was imported: the database holds customers of a former portal already. It can be moved once, into a database without them.',
  );
}
