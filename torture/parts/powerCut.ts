import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../src/db/open.ts';
import { findProblems } from '../load/findProblems.ts';
import { startLoad } from '../load/load.ts';
import { type Outcome, type Part, type Run, Skipped } from '../outcome.ts';
import { CUTS, createDisk } from '../powerCut/disk.ts';
import { type Event, readTrace, tracer } from '../powerCut/trace.ts';
import { serverOn } from '../start.ts';

/** Cuts the power of a server on SQLite: on paper, by what its calls have left on the disk for certain at some point. */
export const powerCut: Part = async function* (run) {
  if (spawnSync('strace', ['-o', '/dev/null', 'true']).status !== 0)
    throw new Skipped('needs strace, and the right to trace');
  const points = run.isShort ? 20 : 200;
  yield await cutPower('the power cut, SQLite', {}, points, run);
  const normal = pathToFileURL(resolve('torture/powerCut/normal.ts')).href;
  const control = await cutPower('control: synchronous=NORMAL', { NODE_OPTIONS: `--import ${normal}` }, points, run);
  const { problems, ...others } = control;
  yield { ...others, problems: problems.length > 0 ? [] : ['expected NORMAL to lose, but it lost nothing'] };
};

async function cutPower(part: string, env: Record<string, string>, rounds: number, run: Run): Promise<Outcome> {
  const { random, isShort, defer } = run;
  const folder = mkdtempSync(join(tmpdir(), 'portal-power-'));
  defer(() => rmSync(folder, { recursive: true, force: true }));
  const events = await recordedIn(folder, env, isShort ? 100 : 3_000, run);
  const points = Array.from({ length: rounds }, () => Math.floor(random() * events.length)).sort((a, b) => a - b);
  const disk = createDisk();
  const acknowledged = new Set<string>();
  const problems: string[] = [];
  for (const [i, event] of events.entries()) {
    disk.take(event);
    if (event.kind === 'answer') for (const id of event.ids) acknowledged.add(id);
    for (; points[0] === i; points.shift()) {
      const cut = CUTS[points.length % CUTS.length] ?? 'nothing';
      const found = await problemsOf(disk.cut(cut, random), acknowledged);
      problems.push(...found.map((problem) => `cut at call ${i} of ${events.length}, ${cut} kept: ${problem}`));
    }
  }
  return { part, rounds, acknowledged: acknowledged.size, problems };
}

/** Records a server from its first start on an empty folder on, until it has acknowledged some rows. */
async function recordedIn(folder: string, env: Record<string, string>, rows: number, run: Run): Promise<Event[]> {
  const [file, trace] = [join(folder, 'portal.db'), join(folder, 'trace')];
  const server = await serverOn(`file:${file}`, run, { env, under: tracer(trace) });
  const load = startLoad(() => server.url, run);
  await load.more(rows);
  await load.stop();
  const { pid } = server.process;
  // The tracer ends by itself, when it has written everything.
  for (const child of readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean))
    process.kill(Number(child), 'SIGKILL');
  await server.ended;
  return readTrace(trace, file);
}

/** What is wrong with files that a power cut has left. */
async function problemsOf(files: ReadonlyMap<string, Buffer>, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-cut-'));
  const path = join(folder, 'portal.db');
  try {
    for (const [name, data] of files) if (!name.endsWith('-shm')) writeFileSync(join(folder, basename(name)), data);
    const database = await openDatabase(`file:${path}`);
    const problems = await findProblems(database, acknowledged, { isOver: false });
    await database.close();
    const checked = new Sqlite(path);
    const found = checked.pragma('integrity_check', { simple: true });
    checked.close();
    return found === 'ok' ? problems : [...problems, `integrity_check says ${found}`];
  } catch (error) {
    return [`the database cannot be opened: ${error}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
