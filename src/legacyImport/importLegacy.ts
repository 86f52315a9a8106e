import type { Clock } from '../commands/context.ts';
import { systemClock } from '../commands/systemClock.ts';
import type { Database } from '../db/database.ts';
import type { FormerFile } from './former/readRows.ts';
import { type Decisions, planImport } from './plan/plan.ts';
import { reportOf } from './report.ts';
import { requireNoImport, writeImport } from './write.ts';

/** Rows read at once. */
const ROWS_PER_BATCH = 500;

export interface ImportResult {
  report: string;
  /** Whether the owner has nothing left to decide. */
  isDecided: boolean;
  hasWritten: boolean;
}

/**
 * Moves a former portal into a database that holds none yet: with `apply`, and if nothing is left to be decided, in one
 * transaction; otherwise it only says what it would do.
 * @throws UsageError if the database has one already
 */
export async function importLegacy(
  database: Database,
  { former, decisions, apply }: { former: FormerFile; decisions: Decisions; apply: boolean },
  { now }: Pick<Clock, 'now'> = systemClock,
): Promise<ImportResult> {
  await requireNoImport(database.read);
  const plan = planImport(former.rows, decisions, await emailKeysOf(database), now());
  const isDecided = plan.findings.decisions.length === 0;
  const hasWritten = apply && isDecided;
  if (hasWritten) await writeImport(database, plan.rows);
  return { report: reportOf(former, plan), isDecided, hasWritten };
}

/** The keys of the e-mail addresses of all customers. */
function emailKeysOf(database: Database): Promise<Set<string>> {
  return database.snapshot(async ({ bulk }) => {
    const keys = new Set<string>();
    for (let last: Parameters<typeof bulk.customers.after>[0]; ; ) {
      const customers = await bulk.customers.after(last, ROWS_PER_BATCH);
      for (const { emailKey } of customers) if (emailKey !== null) keys.add(String(emailKey));
      last = customers.at(-1);
      if (!last) return keys;
    }
  });
}
