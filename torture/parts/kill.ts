import { setTimeout as pause } from 'node:timers/promises';
import { startLoad } from '../load/load.ts';
import type { Outcome, Part, Run } from '../outcome.ts';
import { createDatabase } from '../postgres/administer.ts';
import { killBackend, killCluster, startAgain } from '../postgres/processes.ts';
import { cluster, outcomeOf, serverOn, sqliteFile } from '../start.ts';

/** How long after its first acknowledgement a process is killed, at most, in milliseconds. */
const KILLED_WITHIN = 150;

/** Kills the server with SIGKILL under load, again and again, on both engines; and processes of PostgreSQL under it. */
export const kill: Part = async function* (run) {
  yield await killServer('the server killed, SQLite', sqliteFile(run), run.isShort ? 3 : 200, run);

  const postgres = await cluster(run);
  const rounds = run.isShort ? 1 : 70;
  const own = await createDatabase(postgres.url, 'under_killed_server');
  yield await killServer('the server killed, PostgreSQL', own, rounds, run);
  const served = await createDatabase(postgres.url, 'under_killed_backend');
  yield await killUnderServer('a backend of PostgreSQL killed', served, rounds, run, () =>
    killBackend(postgres, run.random),
  );
  const killed = await createDatabase(postgres.url, 'killed');
  yield await killUnderServer('PostgreSQL killed', killed, rounds, run, async () => {
    await killCluster(postgres);
    await startAgain(postgres);
  });
};

async function killServer(part: string, url: string, rounds: number, run: Run): Promise<Outcome> {
  let server = await serverOn(url, run);
  const load = startLoad(() => server.url, run);
  for (let round = 0; round < rounds; round++) {
    await load.more(1);
    await pause(run.random() * KILLED_WITHIN);
    await server.stop('SIGKILL');
    server = await serverOn(url, run);
  }
  await load.stop();
  await server.stop();
  return outcomeOf(part, rounds, load, url);
}

async function killUnderServer(
  part: string,
  url: string,
  rounds: number,
  run: Run,
  killOne: () => Promise<void>,
): Promise<Outcome> {
  const server = await serverOn(url, run);
  const load = startLoad(() => server.url, run);
  for (let round = 0; round < rounds; round++) {
    await load.more(1);
    await pause(run.random() * KILLED_WITHIN);
    await killOne();
  }
  await load.stop();
  await server.stop();
  return outcomeOf(part, rounds, load, url);
}
