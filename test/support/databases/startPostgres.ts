import { openDatabase } from '../../../src/db/open.ts';
import { type PostgresServer, postgresServer } from './postgresServer.ts';
import prepareSqlite from './prepareSqlite.ts';
import { createPostgres, postgresUrl } from './testDatabases.ts';

declare global {
  var suitePostgres: PostgresServer | undefined;
}

/**
 * Starts a real PostgreSQL for the suite, unless `TEST_DATABASE_URL` names one already, and migrates the database that each test
 * on it gets a copy of. Some tests copy from one engine to the other, so there is a file of SQLite, too.
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
}
