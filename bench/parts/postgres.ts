import { pendingDatabase } from '../data/large.ts';
import { postgresWith } from '../postgres/server.ts';
import { measurePostgresViews } from '../postgres/views.ts';
import { measurePostgresWrites } from '../postgres/writes.ts';
import type { Settings } from '../settings.ts';
import type { Target } from '../targets.ts';

/** Measures servers on PostgreSQL, with the rows that the others have on SQLite, and older contracts to approve. */
export async function measurePostgres(settings: Settings): Promise<Target[]> {
  const postgres = await postgresWith(await pendingDatabase(settings.customers, settings.pending));
  try {
    return [...(await measurePostgresViews(postgres, settings)), ...(await measurePostgresWrites(postgres, settings))];
  } finally {
    await postgres.stop();
  }
}
