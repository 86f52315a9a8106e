import pg from 'pg';
import { approvals, CLIENTS, TO_APPROVE } from '../approvals.ts';
import { type ServerChild, sample, startFile, startLoad } from '../servers.ts';
import type { Settings } from '../settings.ts';
import { interleave, median, medianRatio } from '../statistics.ts';
import { fixed, table, whole } from '../table.ts';
import type { Target } from '../targets.ts';
import type { MeasuredPostgres } from './server.ts';
import { type PostgresSample, withPostgres } from './views.ts';

const SERVERS = {
  hand: { label: '(a) hand-written, one statement', file: 'postgres/servers/handApprove.ts' },
  portal: { label: '(c) contract portal', file: 'servers/portal.ts' },
} as const;
type Name = keyof typeof SERVERS;
const NAMES = Object.keys(SERVERS) as Name[];

const HEADS = ['commits/s', 'to (a)', 'p50 ms', 'p99 ms', 'CPU ms', 'PostgreSQL CPU ms'];
/** The least rate as a share of (a), by the number of clients. */
const LEAST = new Map([
  [1, 0.6],
  [CLIENTS, 0.7],
]);

/** Measures approvals by one client and by many, and prints a table for each. */
export async function measurePostgresWrites(postgres: MeasuredPostgres, settings: Settings): Promise<Target[]> {
  const { pending, rounds, seconds } = settings;
  const side = new pg.Client(postgres.url);
  await side.connect();
  const servers = new Map<Name, ServerChild>();
  for (const name of NAMES) servers.set(name, await startFile(SERVERS[name].file, [postgres.url]));
  const load = await startLoad();
  const approve = approvals(pending);

  const run = async (name: Name, connections: number): Promise<PostgresSample> => {
    await reset(side);
    const server = servers.get(name) as ServerChild;
    const measured = await withPostgres(postgres, () =>
      approve((what) => sample(server, load, { ...what, connections, seconds })),
    );
    await requireApproved(side, measured.answers);
    return measured;
  };
  const targets: Target[] = [];
  for (const [connections, atLeast] of LEAST) {
    const samples = await interleave(NAMES, rounds, (name) => run(name, connections));
    targets.push(report(samples, connections, atLeast));
  }
  for (const child of [load, ...servers.values()]) await child.stop();
  await side.end();
  return targets;
}

/** Resets the approved contracts to pending approval, and cleans up, so that no round finds the dead rows of those before. */
async function reset(side: pg.Client): Promise<void> {
  await side.query(`update contracts set status = 'PENDING_APPROVAL' where status = 'APPROVED' and ${TO_APPROVE}`);
  await side.query('vacuum contracts');
  await side.query('checkpoint');
}

/** Checks that every approval that was answered took place. */
async function requireApproved(side: pg.Client, answers: number): Promise<void> {
  const count = `select count(*)::integer as approved from contracts where status = 'APPROVED' and ${TO_APPROVE}`;
  const { approved } = (await side.query(count)).rows[0];
  if (approved < answers) throw new Error(`${answers} approvals were answered, but only ${approved} were done.`);
}

function report(samples: Map<Name, PostgresSample[]>, connections: number, atLeast: number): Target {
  const of = (name: Name, figure: keyof PostgresSample) => (samples.get(name) ?? []).map((one) => one[figure]);
  const share = (name: Name) => medianRatio(of(name, 'rate'), of('hand', 'rate'));
  const rows = NAMES.map((name) => [
    SERVERS[name].label,
    whole(median(of(name, 'rate'))),
    fixed(share(name)),
    fixed(median(of(name, 'p50')), 1),
    fixed(median(of(name, 'p99')), 1),
    fixed(median(of(name, 'cpu'))),
    fixed(median(of(name, 'postgresCpu'))),
  ]);
  const clients = connections === 1 ? '1 client approves' : `${connections} clients approve`;
  console.log(`\n${table([`${clients}, PostgreSQL`, ...HEADS], rows)}`);
  return { name: `PostgreSQL, ${clients}: rate, to (a)`, measured: share('portal'), atLeast };
}
