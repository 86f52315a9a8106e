import { randomUUID } from 'node:crypto';
import { copyFileSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { FOLDER } from '../data/files.ts';
import { contractId, pendingDatabase } from '../data/large.ts';
import type { Measured } from '../load.ts';
import { type LoadChild, measure, post, startLoad, startServer } from '../servers.ts';
import type { Settings } from '../settings.ts';
import { interleave, median, medianRatio } from '../statistics.ts';
import { fixed, table, whole } from '../table.ts';
import type { Target } from '../targets.ts';
import { viewOf } from '../view.ts';
import { CONNECTIONS } from './views.ts';

const CLIENTS = 32;
const APPROVE = `mutation Approve($input: ApproveContractInput!) {
  approveContract(input: $input) { userErrors { code } contract { status } }
}`;
/** How an answer starts. */
const APPROVED = '{"data":{"approveContract":{"userErrors":[],"contract":{"status":"APPROVED"}}}';
const TO_APPROVE = `id <= '${contractId(999_999)}'`;

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
  const approve = approver(writing, url, pending, seconds);
  const read = () =>
    measure(reading, { url, bodies: [viewOf(20)], expected: '{"data":', connections: CONNECTIONS, seconds });

  const run = async (name: Case): Promise<Run> => {
    reset(side);
    const [write, seen] = await Promise.all([
      name === 'idle' ? undefined : approve(name === 'one' ? 1 : CLIENTS, name === 'keyed'),
      name === 'idle' || name === 'both' ? read() : undefined,
    ]);
    requireApproved(side, write?.answers ?? 0);
    return { write, read: seen };
  };
  const names = Object.keys(CASES) as Case[];
  const runs = await interleave(names, rounds, run);
  for (const child of [writing, reading, server]) await child.stop();
  side.close();
  remove();
  return report(runs);
}

/** Approves contracts with this many clients, each contract once, across all runs. */
function approver(load: LoadChild, url: string, pending: number, seconds: number) {
  const bodyOf = (n: number, isKeyed: boolean) => {
    const input = { id: contractId(n + 1), ...(isKeyed && { idempotencyKey: randomUUID() }) };
    return JSON.stringify({ query: APPROVE, variables: { input } });
  };
  let next = 0;
  return async (connections: number, isKeyed: boolean): Promise<Measured> => {
    const inTurn = Array.from({ length: pending }, (_, i) => bodyOf((next + i) % pending, isKeyed));
    const measured = await measure(load, { url, bodies: inTurn, expected: APPROVED, connections, seconds });
    // Skips those in flight when the time was up: they may still be approved.
    next = (next + measured.answers + 2 * CLIENTS) % pending;
    return measured;
  };
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
