import { copyFileSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { approvals, CLIENTS, TO_APPROVE } from '../approvals.ts';
import { FOLDER } from '../data/files.ts';
import { pendingDatabase } from '../data/large.ts';
import type { Measured } from '../load.ts';
import { measure, post, startLoad, startServer } from '../servers.ts';
import type { Settings } from '../settings.ts';
import { interleave, median, medianRatio } from '../statistics.ts';
import { fixed, table, whole } from '../table.ts';
import type { Target } from '../targets.ts';
import { viewOf } from '../view.ts';
import { CONNECTIONS } from './views.ts';

const CASES = {
  one: '1 client approves',
  many: `${CLIENTS} clients approve`,
  keyed: `${CLIENTS} clients approve with keys`,
  idle: `${CONNECTIONS} clients read views of 20`,
  both: 'both of these at once',
};
type Case = keyof typeof CASES;

interface Run {
  write?: Measured;
  read?: Measured;
}

/** Measures approvals by one client and by many, and what they do to readers, on a temporary copy of a database. */
export async function measureWrites({ customers, pending, rounds, seconds }: Settings): Promise<Target[]> {
  const path = join(FOLDER, 'writes.db');
  const remove = () => {
    for (const file of globSync(`${path}*`)) rmSync(file);
  };
  remove();
  copyFileSync(await pendingDatabase(customers, pending), path);
  const side = new Sqlite(path);
  const server = await startServer('portal', [path]);
  await post(server, viewOf(20));
  const [writing, reading] = [await startLoad(), await startLoad()];
  const { url } = server.ready;
  const approve = approvals(pending);
  const write = (connections: number, isKeyed: boolean) =>
    approve((what) => measure(writing, { url, ...what, connections, seconds }), { isKeyed });
  const read = () =>
    measure(reading, { url, bodies: [viewOf(20)], expected: '{"data":', connections: CONNECTIONS, seconds });

  const run = async (name: Case): Promise<Run> => {
    reset(side);
    const [written, seen] = await Promise.all([
      name === 'idle' ? undefined : write(name === 'one' ? 1 : CLIENTS, name === 'keyed'),
      name === 'idle' || name === 'both' ? read() : undefined,
    ]);
    requireApproved(side, written?.answers ?? 0);
    return { write: written, read: seen };
  };
  const names = Object.keys(CASES) as Case[];
  const runs = await interleave(names, rounds, run);
  for (const child of [writing, reading, server]) await child.stop();
  side.close();
  remove();
  return report(runs);
}

/** Resets the approved contracts to pending approval. */
function reset(database: Database): void {
  database.exec(`update contracts set status = 'PENDING_APPROVAL' where status = 'APPROVED' and ${TO_APPROVE}`);
}

/** Checks that every approval that was answered took place. */
function requireApproved(database: Database, answers: number): void {
  const count = database.prepare(`select count(*) from contracts where status = 'APPROVED' and ${TO_APPROVE}`);
  const approved = count.pluck().get() as number;
  if (approved < answers) throw new Error(`${answers} approvals were answered, but only ${approved} were done.`);
}

function report(runs: Map<Case, Run[]>): Target[] {
  const of = (name: Case, kind: keyof Run, figure: keyof Measured) =>
    (runs.get(name) ?? []).flatMap((run) => run[kind]?.[figure] ?? []);
  const show = (figures: number[], format: (figure: number) => string) =>
    figures.length === 0 ? '' : format(median(figures));
  const one = of('one', 'write', 'rate');
  const rows = (Object.keys(CASES) as Case[]).map((name) => {
    const rates = of(name, 'write', 'rate');
    return [
      CASES[name],
      show(rates, whole),
      rates.length === 0 ? '' : fixed(medianRatio(rates, one)),
      show(of(name, 'read', 'rate'), whole),
      show(of(name, 'read', 'p99'), (ms) => fixed(ms, 1)),
    ];
  });
  console.log(`\n${table(['Durable writes', 'commits/s', 'to 1 client', 'reads/s', 'read p99 ms'], rows)}`);
  const keyed = medianRatio(of('keyed', 'write', 'rate'), of('many', 'write', 'rate'));
  const tail = medianRatio(of('both', 'read', 'p99'), of('idle', 'read', 'p99'));
  return [
    {
      name: `writes: ${CLIENTS} clients, to 1`,
      measured: medianRatio(of('many', 'write', 'rate'), one),
      atLeast: 5,
    },
    { name: 'writes: with keys, to without', measured: keyed, atLeast: 0.85 },
    { name: 'writes: read p99, to idle', measured: tail, atMost: 2 },
  ];
}
