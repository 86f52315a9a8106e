import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../src/db/open.ts';
import { postgresServer } from '../../test/support/databases/postgresServer.ts';
import { emptySqlite } from '../../test/support/databases/testDatabases.ts';
import { startProcess } from '../../test/support/servers/serverProcess.ts';
import { findProblems } from '../load/findProblems.ts';
import { startLoad } from '../load/load.ts';
import type { Outcome, Part, Run } from '../outcome.ts';
import { createDatabase } from '../postgres/administer.ts';
import { killBackend, killCluster, startAgain } from '../postgres/processes.ts';

const CLIENTS = 16;
/** How long after its first acknowledgement a process is killed, at most, in milliseconds. */
const KILLED_WITHIN = 150;

/** Kills the server with SIGKILL under load, again and again, on both engines; and processes of PostgreSQL under it. */
export const kill: Part = async function* (run) {
  yield await onSqlite(run, run.isShort ? 3 : 200);
  yield* onPostgres(run, run.isShort ? 1 : 70);
};

async function onSqlite(run: Run, rounds: number): Promise<Outcome> {
  const file = emptySqlite();
  try {
    return await killServer(`the server killed, SQLite`, file.url, rounds, run);
  } finally {
    await file.remove();
  }
}

async function* onPostgres(run: Run, rounds: number): AsyncGenerator<Outcome> {
  const cluster = await postgresServer();
  await cluster.start();
  const kills = {
    'a backend of PostgreSQL killed': () => killBackend(cluster, run.random),
    'PostgreSQL killed': async () => {
      await killCluster(cluster);
      await startAgain(cluster);
    },
  };
  try {
    yield await killServer('the server killed, PostgreSQL', await createDatabase(cluster.url, 'portal_0'), rounds, run);
    for (const [part, killOne] of Object.entries(kills)) {
      const url = await createDatabase(cluster.url, `portal_${part.length}`);
      yield await killUnderServer(part, url, rounds, run, killOne);
    }
  } finally {
    await cluster.stop();
    rmSync(cluster.folder, { recursive: true, force: true });
  }
}

async function killServer(part: string, url: string, rounds: number, { random }: Run): Promise<Outcome> {
  const start = () => startProcess({ transport: 'process', env: { DATABASE_URL: url, LIMIT_BUDGET: '0' } });
  let server = await start();
  const load = startLoad(() => server.url, CLIENTS);
  for (let round = 0; round < rounds; round++) {
    await load.more(1);
    await pause(random() * KILLED_WITHIN);
    await server.stop('SIGKILL');
    server = await start();
  }
  await load.stop();
  await server.stop();
  return outcomeOf(part, url, rounds, load.acknowledged);
}

async function killUnderServer(
  part: string,
  url: string,
  rounds: number,
  { random }: Run,
  killOne: () => Promise<void>,
): Promise<Outcome> {
  const server = await startProcess({ transport: 'process', env: { DATABASE_URL: url, LIMIT_BUDGET: '0' } });
  const load = startLoad(() => server.url, CLIENTS);
  for (let round = 0; round < rounds; round++) {
    await load.more(1);
    await pause(random() * KILLED_WITHIN);
    await killOne();
  }
  await load.stop();
  await server.stop();
  return outcomeOf(part, url, rounds, load.acknowledged);
}

async function outcomeOf(
  part: string,
  url: string,
  rounds: number,
  acknowledged: ReadonlySet<string>,
): Promise<Outcome> {
  const database = await openDatabase(url);
  const problems = await findProblems(database, acknowledged, { isOver: true });
  await database.close();
  return { part, rounds, acknowledged: acknowledged.size, problems };
}
