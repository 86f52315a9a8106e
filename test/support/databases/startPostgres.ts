import { openDatabase } from '../../../src/db/open.ts';
import { type PgBouncer, startPgBouncer } from './pgBouncer.ts';
import { type PostgresServer, postgresServer } from './postgresServer.ts';
import prepareSqlite from './prepareSqlite.ts';
import { createPostgres, postgresUrl } from './testDatabases.ts';

declare global {
  var suitePostgres: PostgresServer | undefined;
  var suitePgBouncer: PgBouncer | undefined;
}

/**
 * Starts a real PostgreSQL for the suite, unless `TEST_DATABASE_URL` names one already, and migrates the database that each test
 * on it gets a copy of. Some tests copy from one engine to the other, so there is a file of SQLite, too. Where
 * `TEST_PGBOUNCER` is set, all of them but those of the administrator go through PgBouncer.
 */
export default async function startPostgres(): Promise<void> {
  await prepareSqlite();
  if (!process.env.TEST_DATABASE_URL) {
    globalThis.suitePostgres = await postgresServer();
    await globalThis.suitePostgres.start();
    process.env.TEST_DATABASE_URL = globalThis.suitePostgres.url;
  }
  const name = await createPostgres('template1');
  await (await openDatabase(postgresUrl(name))).close();
  process.env.TEST_POSTGRES_TEMPLATE = name;
  if (!process.env.TEST_PGBOUNCER) return;
  globalThis.suitePgBouncer = await startPgBouncer(process.env.TEST_DATABASE_URL);
  process.env.TEST_POOLED_URL = globalThis.suitePgBouncer.through(process.env.TEST_DATABASE_URL);
}
