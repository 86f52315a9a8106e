import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../src/db/open.ts';
import { postgresServer } from '../../test/support/databases/postgresServer.ts';
import { startProcess } from '../../test/support/servers/serverProcess.ts';
import { findProblems } from '../load/findProblems.ts';
import { startLoad } from '../load/load.ts';
import type { Outcome, Part, Run } from '../outcome.ts';
import { administer } from '../postgres/administer.ts';
import { movingAddress } from '../postgres/movingAddress.ts';
import { killCluster } from '../postgres/processes.ts';
import { standbyOf } from '../postgres/standby.ts';

const CLIENTS = 16;
/** How many rows are made before and after each outage, at least. */
const ROWS = 200;
/** How long PostgreSQL is away, in milliseconds. */
const AWAY = 2_000;

/** Stops PostgreSQL under the server and starts it again; then fails over to a standby. */
export const outage: Part = async function* (run) {
  yield await stopped(run, run.isShort ? 1 : 20);
  const rounds = run.isShort ? 1 : 5;
  const failovers: Outcome[] = [];
  for (let round = 0; round < rounds; round++) failovers.push(await failedOver());
  yield {
    part: 'PostgreSQL failed over to a synchronous standby',
    rounds,
    acknowledged: failovers.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    problems: failovers.flatMap(({ problems }) => problems),
  };
};

async function stopped({ random }: Run, rounds: number): Promise<Outcome> {
  const cluster = await postgresServer();
  await cluster.start();
  const server = await startProcess({
    transport: 'process',
    env: { DATABASE_URL: cluster.url, LIMIT_BUDGET: '0', DATABASE_POOL_TIMEOUT: '1000' },
  });
  const load = startLoad(() => server.url, CLIENTS);
  const problems: string[] = [];
  for (let round = 0; round < rounds; round++) {
    await load.more(ROWS);
    await cluster.stop();
    await pause(random() * AWAY);
    if (await isReady(server.url)) await pause(AWAY);
    if (await isReady(server.url)) problems.push('the server is ready, though PostgreSQL is away');
    await cluster.start();
  }
  await load.more(ROWS);
  await load.stop();
  await server.stop();
  const database = await openDatabase(cluster.url);
  problems.push(...(await findProblems(database, load.acknowledged, { isOver: true })));
  await database.close();
  await cluster.stop();
  rmSync(cluster.folder, { recursive: true, force: true });
  return { part: 'PostgreSQL stopped and started', rounds, acknowledged: load.acknowledged.size, problems };
}

const isReady = async (url: string) => (await fetch(`${url}/health/ready`)).ok;

/** The primary is killed under load, and its standby, which has confirmed every commit, takes over. */
async function failedOver(): Promise<Outcome> {
  const primary = await postgresServer();
  const standby = await standbyOf(primary);
  await primary.start();
  await administer(primary.url, `alter system set synchronous_standby_names = '*'`);
  await administer(primary.url, 'select pg_reload_conf()');
  const promoted = standby.start();
  while ((await administer(primary.url, `select from pg_stat_replication where sync_state = 'sync'`)).length === 0)
    await pause(50);
  const address = await movingAddress(primary.url);
  const server = await startProcess({
    transport: 'process',
    env: { DATABASE_URL: address.url, LIMIT_BUDGET: '0', DATABASE_POOL_TIMEOUT: '1000' },
  });
  const load = startLoad(() => server.url, CLIENTS);
  await load.more(ROWS);

  await killCluster(primary);
  await administer(standby.url, 'select pg_promote(false)');
  await promoted;
  address.moveTo(standby.url);
  await load.more(ROWS);
  await load.stop();
  await server.stop();
  const database = await openDatabase(standby.url);
  const problems = await findProblems(database, load.acknowledged, { isOver: true });
  await database.close();
  address.close();
  await standby.stop();
  for (const { folder } of [primary, standby]) rmSync(folder, { recursive: true, force: true });
  return { part: 'failed over', rounds: 1, acknowledged: load.acknowledged.size, problems };
}
