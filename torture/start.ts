import { rmSync } from 'node:fs';
import { openDatabase } from '../src/db/open.ts';
import { type PostgresServer, postgresServer } from '../test/support/databases/postgresServer.ts';
import { emptySqlite } from '../test/support/databases/testDatabases.ts';
import { type ServerProcess, startProcess } from '../test/support/servers/serverProcess.ts';
import { findProblems } from './load/findProblems.ts';
import type { Load } from './load/load.ts';
import type { Outcome, Run } from './outcome.ts';

type Deferring = Pick<Run, 'defer'>;

interface ServerOptions {
  env?: Record<string, string>;
  /** The program that runs it, such as a tracer. */
  under?: string;
}

/** Starts a server as `npm start` does, without budgets, until the part ends. */
export async function serverOn(
  databaseUrl: string,
  { defer }: Deferring,
  { env, under }: ServerOptions = {},
): Promise<ServerProcess> {
  const settings = { DATABASE_URL: databaseUrl, LIMIT_BUDGET: '0', DATABASE_POOL_TIMEOUT: '1000', ...env };
  const server = await startProcess({ transport: 'process', env: settings, under });
  defer(() => server.stop('SIGKILL'));
  return server;
}

/** The URL of an SQLite file that is not there yet, and is removed when the part ends. */
export function sqliteFile({ defer }: Deferring): string {
  const file = emptySqlite();
  defer(file.remove);
  return file.url;
}

/** Starts a PostgreSQL that runs until the part ends. */
export async function cluster({ defer }: Deferring): Promise<PostgresServer> {
  const server = await postgresServer();
  defer(() => rmSync(server.folder, { recursive: true, force: true }));
  await server.start();
  defer(() => server.stop());
  return server;
}

/** The outcome of a load that is over: what is acknowledged against what is there. */
export async function outcomeOf(part: string, rounds: number, { acknowledged }: Load, url: string): Promise<Outcome> {
  const database = await openDatabase(url);
  const problems = await findProblems(database, acknowledged, { isOver: true });
  await database.close();
  return { part, rounds, acknowledged: acknowledged.size, problems };
}
