import { seededDatabase } from '../data/seeded.ts';
import { postgresWith } from '../postgres/server.ts';
import { measurePostgresViews } from '../postgres/views.ts';
import type { Settings } from '../settings.ts';
import type { Target } from '../targets.ts';

/** Measures servers on PostgreSQL, with the rows that the others have on SQLite. */
export async function measurePostgres(settings: Settings): Promise<Target[]> {
  const postgres = await postgresWith(await seededDatabase(settings.customers));
  try {
    return await measurePostgresViews(postgres, settings);
  } finally {
    await postgres.stop();
  }
}
