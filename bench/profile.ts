import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from './data/files.ts';
import { fixed, table } from './table.ts';

const TOP = 25;

/** Ignored at the beginning, in microseconds: the process is loading its modules. */
const STARTING = 2_000_000;

interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
}

interface Profile {
  nodes: { id: number; callFrame: Frame }[];
  samples: number[];
  timeDeltas: number[];
}

const nameOf = (contracts: number) => `view-${contracts}.cpuprofile`;

/** Node options to write a CPU profile when the process ends. */
export function profiling(contracts: number): string[] {
  return ['--cpu-prof', `--cpu-prof-dir=${FOLDER}`, `--cpu-prof-name=${nameOf(contracts)}`];
}

/** Self time, without idle time, by function and by package. */
export function profileTables(contracts: number): string {
  const path = join(FOLDER, nameOf(contracts));
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(path, 'utf8'));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map<string, number>();
  const packages = new Map<string, number>();
  let elapsed = 0;
  samples.forEach((id, i) => {
    const time = timeDeltas[i] ?? 0;
    elapsed += time;
    const frame = frames.get(id);
    if (elapsed < STARTING || !frame || frame.functionName === '(idle)') return;
    add(functions, functionOf(frame), time);
    add(packages, packageOf(frame), time);
  });
  return `${shares(`${path}: function`, functions)}\n\n${shares('package', packages)}`;
}

function functionOf({ functionName, url, lineNumber }: Frame): string {
  return `${functionName || '(anonymous)'} ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`;
}

function packageOf({ functionName, url }: Frame): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'native, or compiled by graphql-jit';
  if (url.startsWith('node:')) return 'node';
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? /(src\/\w+)/.exec(url)?.[1] ?? url;
}

function add(times: Map<string, number>, name: string, time: number): void {
  times.set(name, (times.get(name) ?? 0) + time);
}

function shares(head: string, times: Map<string, number>): string {
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  const heaviest = [...times].sort(([, a], [, b]) => b - a).slice(0, TOP);
  const rows = heaviest.map(([name, time]) => [name, fixed((100 * time) / total, 1)]);
  return table([head, 'self %'], rows);
}
