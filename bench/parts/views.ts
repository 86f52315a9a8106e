import { type Answer, compareAnswers, key } from '../compareAnswers.ts';
import { COMPARED_SERVERS, NAMES, type Name, startComparedServer } from '../comparedServers.ts';
import { seededDatabase } from '../data/seeded.ts';
import { profileTables, profiling } from '../profile.ts';
import { post, type Sample, type ServerChild, sample, startLoad, usageOf } from '../servers.ts';
import type { Settings } from '../settings.ts';
import { interleave, median, medianRatio } from '../statistics.ts';
import { fixed, table, whole } from '../table.ts';
import type { Target } from '../targets.ts';
import { viewOf } from '../view.ts';

export const CONNECTIONS = 16;
const LEAST_SHARE: Readonly<Record<number, number>> = { 1: 0.9, 20: 0.95, 100: 0.95 };
const HEADS = ['req/s', 'to (a)', 'to (b)', 'p50 ms', 'p99 ms', 'p99/p50', 'CPU ms', 'SQL', 'bytes', 'RSS MB'];

/** Rates as shares of the faster hand-written server. */
export interface ViewResult {
  contracts: number;
  apollo: number;
  portal: number;
  targets: Target[];
}

/** Measures all servers on the same nested views, and prints a table for each. */
export async function measureViews(settings: Settings): Promise<ViewResult[]> {
  const file = await seededDatabase(settings.customers);
  const answers = await compareAnswers(file, settings.views);
  const results: ViewResult[] = [];
  for (const contracts of settings.views) results.push(await measureView(file, contracts, answers, settings));
  return results;
}

async function measureView(
  file: string,
  contracts: number,
  answers: Map<string, Answer>,
  { rounds, seconds, profile }: Settings,
): Promise<ViewResult> {
  const start = async (name: Name): Promise<[Name, ServerChild]> => {
    const execArgv = profile && name === 'portal' ? profiling(contracts) : [];
    const server = await startComparedServer(name, file, { execArgv });
    await post(server, viewOf(contracts));
    return [name, server];
  };
  const servers = new Map(await Promise.all(NAMES.map(start)));
  const load = await startLoad();
  const what = { bodies: [viewOf(contracts)], expected: '{"data":', connections: CONNECTIONS, seconds };
  const run = (name: Name) => sample(servers.get(name) as ServerChild, load, what);
  const samples = await interleave(NAMES, rounds, run);

  const of = (name: Name, figure: keyof Sample) => (samples.get(name) ?? []).map((one) => one[figure]);
  const tails = (name: Name) => (samples.get(name) ?? []).map(({ p99, p50 }) => p99 / p50);
  const hand = medianRatio(of('loop', 'rate'), of('batch', 'rate')) > 1 ? 'loop' : 'batch';
  const share = (name: Name, base: Name) => medianRatio(of(name, 'rate'), of(base, 'rate'));
  const rows: string[][] = [];
  let peakRss = 0;
  for (const [name, server] of servers) {
    ({ peakRss } = await usageOf(server));
    const { statements = 0, bytes = 0 } = answers.get(key(name, contracts)) ?? {};
    rows.push([
      COMPARED_SERVERS[name].label,
      whole(median(of(name, 'rate'))),
      fixed(share(name, hand)),
      fixed(share(name, 'apollo')),
      fixed(median(of(name, 'p50')), 1),
      fixed(median(of(name, 'p99')), 1),
      fixed(median(tails(name))),
      fixed(median(of(name, 'cpu'))),
      whole(statements),
      whole(bytes),
      whole(peakRss),
    ]);
  }
  console.log(`\n${table([`View of ${contracts}`, ...HEADS], rows)}`);
  for (const child of [load, ...servers.values()]) await child.stop();
  if (profile) console.log(`\n${profileTables(contracts)}`);

  const targets: Target[] = [
    {
      name: `view of ${contracts}: rate, to (a)`,
      measured: share('portal', hand),
      atLeast: LEAST_SHARE[contracts] ?? 0.95,
    },
    { name: `view of ${contracts}: p99/p50, to (a)`, measured: medianRatio(tails('portal'), tails(hand)), atMost: 1 },
    { name: `view of ${contracts}: peak RSS, MB`, measured: peakRss, atMost: 250 },
  ];
  if (contracts === 20)
    targets.push({ name: 'view of 20: rate, to (b)', measured: share('portal', 'apollo'), atLeast: 2.5 });
  return { contracts, apollo: share('apollo', hand), portal: share('portal', hand), targets };
}
