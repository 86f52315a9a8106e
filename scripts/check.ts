// Every check that needs no running server: one line per step, and the tool's output if it failed.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

interface Step {
  name: string;
  command: string;
  remedy?: string;
}

/** Slowest first, so that the short ones fill the gaps. */
const steps: Step[] = [
  { name: 'migrations in sync', command: 'node scripts/check/migrations.ts' },
  {
    name: 'generated code in sync',
    command: 'graphql-codegen --config codegen.yml --check',
    remedy: 'npm run codegen',
  },
  { name: 'GraphQL lint', command: 'eslint --max-warnings 0 schema.graphql src/client' },
  {
    name: 'lint and format',
    command: 'biome check --error-on-warnings --max-diagnostics 50',
    remedy: 'npm run format',
  },
  { name: 'types', command: 'tsc' },
  { name: 'types of the portal', command: 'tsc -p portal' },
  {
    name: 'page arguments',
    command: 'node scripts/codegen/page-arguments.ts --check',
    remedy: 'npm run codegen',
  },
  { name: 'released schema', command: 'node scripts/schema-check.ts' },
  { name: 'import rules', command: 'node scripts/check/importRules.ts' },
  { name: 'containers', command: 'node scripts/check/containers.ts' },
  { name: 'clocks', command: 'node scripts/check/clocks.ts' },
  { name: 'nothing unfinished', command: 'node scripts/check/unfinished.ts' },
];

// Works without npm too: `node scripts/check.ts`.
const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);

await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));

async function work(): Promise<void> {
  for (let step = steps.shift(); step; step = steps.shift()) {
    const start = performance.now();
    const { failed, output } = await run(step.command);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${failed ? 'FAILED' : 'ok    '} ${step.name} (${seconds} s)`);
    if (!failed) continue;
    console.log(`\n$ ${step.command}\n${output.trim()}\n`);
    if (step.remedy) console.log(`To fix it automatically: ${step.remedy}\n`);
    process.exitCode = 1;
  }
}

async function run(command: string): Promise<{ failed: boolean; output: string }> {
  const child = spawn(`${command} 2>&1`, {
    shell: true,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exit = new Promise<number | null>((done) => child.once('close', done));
  const output = await text(child.stdout);
  return { failed: (await exit) !== 0, output };
}
