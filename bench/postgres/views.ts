import { CONNECTIONS } from '../parts/views.ts';
import { profileTables, profiling } from '../profile.ts';
import { post, type Sample, type ServerChild, sample, startLoad } from '../servers.ts';
import type { Settings } from '../settings.ts';
import { interleave, median, medianRatio } from '../statistics.ts';
import { fixed, table, whole } from '../table.ts';
import type { Target } from '../targets.ts';
import { COMPARED, NAMES, type Name, startCompared } from './comparedServers.ts';
import type { MeasuredPostgres } from './server.ts';

const HEADS = ['req/s', 'to (a)', 'to (b)', 'p50 ms', 'p99 ms', 'CPU ms', 'PostgreSQL CPU ms', 'bytes'];
/** The least rate as a share of (a), and as a multiple of (b). */
const LEAST: Readonly<Record<number, { hand: number; postgraphile: number }>> = {
  1: { hand: 0.7, postgraphile: 2.2 },
  20: { hand: 0.85, postgraphile: 2.7 },
};

export interface PostgresSample extends Sample {
  /** CPU time of PostgreSQL per answer, in milliseconds. */
  postgresCpu: number;
}

/** Measures all servers on the same nested views, and prints a table for each. */
export async function measurePostgresViews(postgres: MeasuredPostgres, settings: Settings): Promise<Target[]> {
  const targets: Target[] = [];
  for (const contracts of settings.views) targets.push(...(await measureView(postgres, contracts, settings)));
  return targets;
}

async function measureView(
  postgres: MeasuredPostgres,
  contracts: number,
  { rounds, seconds, profile, smoke }: Settings,
): Promise<Target[]> {
  const names = NAMES.filter((name) => !smoke || name !== 'postgraphile');
  const servers = new Map<Name, ServerChild>();
  for (const name of names) {
    const execArgv = profile && name === 'portal' ? profiling(contracts) : [];
    servers.set(name, await startCompared(name, postgres.url, execArgv));
  }
  const bytes = await requireSameRows(servers, contracts);
  const load = await startLoad();
  const run = (name: Name) =>
    withPostgres(postgres, () => {
      const bodies = [COMPARED[name].viewOf(contracts)];
      const what = { bodies, expected: '{"data":', connections: CONNECTIONS, seconds };
      return sample(servers.get(name) as ServerChild, load, what);
    });
  const samples = await interleave(names, rounds, run);
  for (const child of [load, ...servers.values()]) await child.stop();

  const of = (name: Name, figure: keyof PostgresSample) => (samples.get(name) ?? []).map((one) => one[figure]);
  const share = (name: Name, base: Name) => medianRatio(of(name, 'rate'), of(base, 'rate'));
  const rows = names.map((name) => [
    COMPARED[name].label,
    whole(median(of(name, 'rate'))),
    fixed(share(name, 'hand')),
    smoke ? '' : fixed(share(name, 'postgraphile')),
    fixed(median(of(name, 'p50')), 1),
    fixed(median(of(name, 'p99')), 1),
    fixed(median(of(name, 'cpu'))),
    fixed(median(of(name, 'postgresCpu'))),
    whole(bytes.get(name) ?? 0),
  ]);
  console.log(`\n${table([`View of ${contracts}, PostgreSQL`, ...HEADS], rows)}`);
  if (profile) console.log(`\n${profileTables(contracts)}`);
  return (['hand', 'postgraphile'] as const).flatMap((base) => {
    const atLeast = LEAST[contracts]?.[base];
    if (!atLeast || !servers.has(base)) return [];
    const to = base === 'hand' ? '(a)' : '(b)';
    return [{ name: `PostgreSQL, view of ${contracts}: rate, to ${to}`, measured: share('portal', base), atLeast }];
  });
}

/** Also measures the CPU time that `run` takes PostgreSQL. */
export async function withPostgres(postgres: MeasuredPostgres, run: () => Promise<Sample>): Promise<PostgresSample> {
  const before = postgres.cpu();
  const measured = await run();
  return { ...measured, postgresCpu: (postgres.cpu() - before) / measured.answers };
}

/**
 * The size of the answer of each server.
 * @throws Error if one has other rows than the first, or in another order
 */
async function requireSameRows(servers: Map<Name, ServerChild>, contracts: number): Promise<Map<Name, number>> {
  const bytes = new Map<Name, number>();
  let expected: string | undefined;
  for (const [name, server] of servers) {
    const text = await post(server, COMPARED[name].viewOf(contracts));
    const ids = [...text.matchAll(/"(?:id|rowId)":"([^"]+)"/g)].map(([, id]) => id).join();
    expected ??= ids;
    if (ids !== expected)
      throw new Error(`${name} returns other rows for a view of ${contracts} than the first server.`);
    bytes.set(name, Buffer.byteLength(text));
  }
  return bytes;
}
