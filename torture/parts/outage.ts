import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresServer } from '../../test/support/databases/postgresServer.ts';
import { startLoad } from '../load/load.ts';
import type { Outcome, Part, Run } from '../outcome.ts';
import { administer } from '../postgres/administer.ts';
import { movingAddress } from '../postgres/movingAddress.ts';
import { killCluster } from '../postgres/processes.ts';
import { standbyOf } from '../postgres/standby.ts';
import { cluster, outcomeOf, serverOn } from '../start.ts';

/** How many rows are made before and after each outage, at least. */
const ROWS = 200;
/** How long PostgreSQL is away, in milliseconds; the server looks once a second whether it is there. */
const AWAY = { least: 1_500, most: 3_000 };

/** Stops PostgreSQL under the server and starts it again; then fails over to a standby. */
export const outage: Part = async function* (run) {
  yield await stopped(run, run.isShort ? 1 : 20);
  for (let round = 0; round < (run.isShort ? 1 : 5); round++) yield await failedOver(run);
};

async function stopped(run: Run, rounds: number): Promise<Outcome> {
  const postgres = await cluster(run);
  const server = await serverOn(postgres.url, run);
  const load = startLoad(() => server.url, run);
  for (let round = 0; round < rounds; round++) {
    await load.more(ROWS);
    await postgres.stop();
    await pause(AWAY.least + run.random() * (AWAY.most - AWAY.least));
    while ((await fetch(`${server.url}/health/ready`)).ok) await pause(50);
    await postgres.start();
  }
  await load.more(ROWS);
  await load.stop();
  await server.stop();
  return outcomeOf('PostgreSQL stopped and started', rounds, load, postgres.url);
}

/** The primary is killed under load, and its standby, which has confirmed every commit, takes over. */
async function failedOver(run: Run): Promise<Outcome> {
  const primary = await postgresServer();
  const standby = await standbyOf(primary);
  for (const { folder } of [primary, standby]) run.defer(() => rmSync(folder, { recursive: true, force: true }));
  await primary.start();
  let isKilled = false;
  run.defer(() => isKilled || primary.stop());
  await administer(primary.url, `alter system set synchronous_standby_names = '*'`);
  await administer(primary.url, 'select pg_reload_conf()');
  const promoted = standby.start();
  run.defer(() => standby.stop());
  while ((await administer(primary.url, `select from pg_stat_replication where sync_state = 'sync'`)).length === 0)
    await pause(50);
  const address = await movingAddress(primary.url);
  run.defer(address.close);
  const server = await serverOn(address.url, run);
  const load = startLoad(() => server.url, run);
  await load.more(ROWS);

  await killCluster(primary);
  isKilled = true;
  await administer(standby.url, 'select pg_promote(false)');
  await promoted;
  address.moveTo(standby.url);
  await load.more(ROWS);
  await load.stop();
  await server.stop();
  return outcomeOf('PostgreSQL failed over to its standby', 1, load, standby.url);
}
