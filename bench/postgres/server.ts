import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { copyDatabase } from '../../src/db/copy.ts';
import { openDatabase } from '../../src/db/open.ts';
import { postgresServer } from '../../test/support/databases/postgresServer.ts';

/** Milliseconds of CPU time for each tick of `/proc`. */
const TICK_MS = 10;

/** A PostgreSQL with the rows of an SQLite file. */
export interface MeasuredPostgres {
  url: string;
  /** CPU time of all its processes that still run, in milliseconds. Linux only; 0 elsewhere. */
  cpu(): number;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL, copies an SQLite file to it, and lets it gather statistics. */
export async function postgresWith(file: string): Promise<MeasuredPostgres> {
  const server = await postgresServer();
  await server.start();
  const { url, folder } = server;
  process.stderr.write(`Copying ${file} to PostgreSQL ...\n`);
  const [source, target] = [await openDatabase(`file:${file}`), await openDatabase(url)];
  await copyDatabase(source, target, () => undefined);
  for (const database of [source, target]) await database.close();
  const client = new pg.Client(url);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
  const postmaster = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  return {
    url,
    cpu: () => cpuOfChildren(postmaster),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function cpuOfChildren(parent: string): number {
  if (process.platform !== 'linux') return 0;
  let ticks = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const [, ppid, ...rest] = fieldsOf(pid);
    // utime and stime, the 14th and the 15th field.
    if (ppid === parent) ticks += Number(rest[9]) + Number(rest[10]);
  }
  return ticks * TICK_MS;
}

/** From the third field on: the second may contain anything. */
function fieldsOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
