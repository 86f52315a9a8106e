import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/open.ts';
import { fillWithSeed } from '../../src/seed/fill.ts';
import { postgresServer } from '../../test/support/databases/postgresServer.ts';
import { FOLDER } from '../data/files.ts';
import { type Overloaded, overloaded, secondsUntilUsual } from '../overloaded.ts';
import type { Settings } from '../settings.ts';
import { fixed, table, whole } from '../table.ts';
import type { Target } from '../targets.ts';

const CUSTOMERS = 50;
const HEADS = ['sent/s', 'accepted/s', 'p50 ms', 'p99 ms', 'shed/s', 'p50 ms', 'p99 ms', 'lost', 'RSS MB'];

/** Measures what becomes of requests when five times as many are sent as can be answered, and once that is over. */
export async function measureOverload({ seconds }: Settings): Promise<Target[]> {
  const file = join(FOLDER, 'overload.db');
  const remove = () => {
    for (const rest of globSync(`${file}*`)) rmSync(rest);
  };
  remove();
  const postgres = await postgresServer();
  await postgres.start();
  const targets: Target[] = [];
  for (const [engine, url] of [
    ['SQLite', `file:${file}`],
    ['PostgreSQL', postgres.url],
  ] as const) {
    const database = await openDatabase(url);
    await fillWithSeed(database, { customers: CUSTOMERS, force: false }, () => undefined);
    await database.close();
    targets.push(...report(engine, await overloaded(url, 5 * seconds)));
  }
  await postgres.stop();
  rmSync(postgres.folder, { recursive: true });
  remove();
  return targets;
}

function report(engine: string, measured: Overloaded): Target[] {
  const { peak, peakPerCpu, before, under, after, peakRss } = measured;
  const rows = Object.entries({ before, under, after }).map(([name, phase]) => [
    name,
    whole(phase.sent),
    whole(phase.accepted),
    fixed(phase.p50, 1),
    fixed(phase.p99, 1),
    whole(phase.shed),
    fixed(phase.shedP50, 1),
    fixed(phase.shedP99, 1),
    whole(phase.lost),
    name === 'after' ? whole(peakRss) : '',
  ]);
  console.log(`\n${table([`Overload, ${engine}, peak ${whole(peak)}/s`, ...HEADS], rows)}`);
  const name = (what: string) => `overload, ${engine}: ${what}`;
  return [
    { name: name('accepted, to peak'), measured: under.accepted / peak, atLeast: 0.8 },
    { name: name('the same per CPU time'), measured: under.acceptedPerCpu / peakPerCpu, atLeast: 0.8 },
    { name: name('accepted p99, to before'), measured: under.p99 / before.p99, atMost: 3 },
    { name: name('shed p99, ms'), measured: under.shedP99, atMost: 100 },
    { name: name('s to recover'), measured: secondsUntilUsual(after, 3 * before.p99), atMost: 5 },
  ];
}
