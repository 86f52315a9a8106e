import { createHash, type Hash } from 'node:crypto';
import type { Database } from './database.ts';
import type { WholeRow } from './insertAll.ts';
import type { BulkQueries } from './queries/bulk.ts';

/** Rows per batch: well below the limit of parameters per statement. */
const ROWS_PER_BATCH = 500;

/** A copy that cannot be made or failed verification; the target is unchanged. */
export class CopyRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CopyRefused';
  }
}

interface CopiedTable {
  table: string;
  rows: number;
  /** SHA-256 of every value of every row, in order; equal on both sides. */
  checksum: string;
}

/**
 * Copies all rows unchanged from one database to another, empty one. Reads one consistent snapshot and writes in one
 * transaction, so an interrupted copy leaves no trace and can be restarted.
 * `onProgress` gets the number of rows copied so far and the total.
 * @throws CopyRefused if the target holds data, or its checksums differ from the source's
 */
export async function copyDatabase(
  from: Database,
  to: Database,
  onProgress: (copied: number, total: number) => void,
): Promise<CopiedTable[]> {
  return from.snapshot((source) =>
    to.transaction(async (target) => {
      const tables = Object.entries(source.bulk) as [keyof typeof source.bulk, BulkQueries][];
      for (const [table] of tables) {
        if ((await target.bulk[table].count()) > 0)
          throw new CopyRefused(`the target holds ${table} already. Name an empty one with --to.`);
      }
      let total = 0;
      for (const [, rows] of tables) total += await rows.count();

      const copied: CopiedTable[] = [];
      let done = 0;
      for (const [table, rows] of tables) {
        const sent = await eachBatch(rows, async (batch) => {
          await target.bulk[table].insert(batch);
          done += batch.length;
          onProgress(done, total);
        });
        const arrived = await eachBatch(target.bulk[table], async () => undefined);
        if (sent.checksum !== arrived.checksum || sent.rows !== arrived.rows) {
          throw new CopyRefused(
            `${table}: ${sent.rows} rows were sent, but what arrived (${arrived.rows} rows) is not the same.`,
          );
        }
        copied.push({ table, ...sent });
      }
      for (const change of await source.changes.unnumbered()) await target.changes.append(change);
      return copied;
    }),
  );
}

async function eachBatch(
  queries: BulkQueries,
  work: (batch: WholeRow[]) => Promise<void>,
): Promise<{ rows: number; checksum: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  let last: WholeRow | undefined;
  for (;;) {
    const batch = await queries.after(last, ROWS_PER_BATCH);
    if (batch.length === 0) return { rows, checksum: hash.digest('hex') };
    for (const row of batch) addTo(hash, row);
    await work(batch);
    rows += batch.length;
    last = batch.at(-1);
  }
}

function addTo(hash: Hash, row: WholeRow): void {
  hash.update(JSON.stringify(Object.values(row)));
}
