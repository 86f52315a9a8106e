import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { emptyPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { addressOf, type Folder, freshFolder, type Program, startProgram } from '../support/programs/npmScripts.ts';
import type { Data } from '../support/servers/answers.ts';

/** Until the next SIGUSR2, no process can be started after one. */
const REFUSAL = `
  const node = process.execPath;
  process.on('SIGUSR2', () => {
    process.execPath = process.execPath === node ? '/nonexistent' : node;
  });`;

let database: TestDatabase;
let folder: Folder;
let program: Program;
let url: string;

beforeAll(async () => {
  database = await emptyPostgres();
  folder = freshFolder();
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(REFUSAL)}`;
  program = start({ DATABASE_URL: database.url, LIMIT_BUDGET: '0', NODE_OPTIONS });
  url = `${await addressOf(program)}/graphql`;
}, 60_000);

afterAll(async () => {
  program.process.kill('SIGKILL');
  folder.remove();
  await database.remove();
});

function start(env: Record<string, string>): Program {
  return startProgram('start', { cwd: folder.path, env, args: ['--workers', '2'] });
}

/** The processes that a program has started. */
function workersOf({ process: { pid } }: Program): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

function logged(message: string): Data[] {
  const lines = program.output().split('\n');
  return lines
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === message);
}

/** Which workers have answered. */
const answering = () => new Set(logged('answered').map(({ worker }) => worker));

/** Each on a connection of its own, which any of the workers may get. */
async function ask(query: string): Promise<Data> {
  const headers = { 'content-type': 'application/json', connection: 'close' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: Data }).data;
}

test('all workers answer on one port, say in the log who they are, and readers of one see what was written by the others', async () => {
  let written = 0;
  while (answering().size < 2) {
    await ask('mutation { createCustomer(input: { name: "Shared", segment: ENTERPRISE }) { customer { id } } }');
    written++;
  }
  expect(answering()).toEqual(new Set([1, 2]));
  for (let time = 0; time < 10; time++) {
    const { customers, changes } = await ask('{ customers { totalCount } changes(first: 100) { nodes { nodeId } } }');
    expect(customers.totalCount).toBe(written);
    expect(changes.nodes.length).toBe(written);
  }
});

test('a worker that has ended is replaced, while the others go on', async () => {
  const [first, second] = workersOf(program) as [number, number];
  process.kill(first, 'SIGKILL');
  const isReplaced = () => workersOf(program).length === 2 && !workersOf(program).includes(first);
  while (!isReplaced()) await pause(20);
  expect(workersOf(program)).toContain(second);
  expect(logged('a worker has ended')).toEqual([expect.objectContaining({ worker: 1, signal: 'SIGKILL', level: 50 })]);
  expect(await ask('{ viewer { subject } }')).toEqual({ viewer: { subject: 'local-administrator' } });
});

test('workers that have all ended are replaced, even if none can be started for a while', async () => {
  const ended = workersOf(program);
  program.process.kill('SIGUSR2');
  for (const worker of ended) process.kill(worker, 'SIGKILL');
  while (logged('a worker cannot be started or reached').length < 2) {
    expect(program.process.exitCode).toBe(null);
    await pause(20);
  }
  program.process.kill('SIGUSR2');
  while (workersOf(program).length < 2) await pause(20);
});

test('SIGTERM stops all of them', async () => {
  program.process.kill('SIGTERM');
  expect((await program.ended).code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('if a worker cannot start, all end, and it is said once why', async () => {
  const unreachable = start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
  const { code, stderr } = await unreachable.ended;
  expect(code).toBe(1);
  expect(stderr.match(/The database cannot be opened/g)).toHaveLength(1);
});
