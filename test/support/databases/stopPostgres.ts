import { rmSync } from 'node:fs';
import removeSqlite from './removeSqlite.ts';
import { administerPostgres } from './testDatabases.ts';

export default async function stopPostgres(): Promise<void> {
  await removeSqlite();
  await globalThis.suitePgBouncer?.stop();
  await administerPostgres(`drop database if exists ${process.env.TEST_POSTGRES_TEMPLATE} with (force)`);
  if (!globalThis.suitePostgres) return;
  await globalThis.suitePostgres.stop();
  rmSync(globalThis.suitePostgres.folder, { recursive: true, force: true });
}
