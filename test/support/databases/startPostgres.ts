import { type PostgresServer, postgresServer } from './postgresServer.ts';

declare global {
  var suitePostgres: PostgresServer | undefined;
}

/** Starts a real PostgreSQL for the suite, unless `TEST_DATABASE_URL` names one already. */
export default async function startPostgres(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  globalThis.suitePostgres = await postgresServer();
  await globalThis.suitePostgres.start();
  process.env.TEST_DATABASE_URL = globalThis.suitePostgres.url;
}
