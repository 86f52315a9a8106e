import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { FOLDER } from '../data/files.ts';
import { largeDatabase } from '../data/large.ts';
import type { Settings } from '../settings.ts';
import { interleave, median, medianRatio } from '../statistics.ts';
import { fixed, table, whole } from '../table.ts';
import type { Target } from '../targets.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Measures how long it takes from the command to the first answer, against the least server there can be. */
export async function measureStart({ small, rounds }: Settings): Promise<Target[]> {
  const file = join(FOLDER, 'start.db');
  copyFileSync(await largeDatabase(small), file);
  const start = scripts.start.replace(/^exec /, '') as string;
  const commands = {
    portal: start,
    // As on a fresh machine, where nothing has been compiled before.
    first: `env NODE_DISABLE_COMPILE_CACHE=1 ${start}`,
    minimal: 'node bench/servers/minimalApollo.ts',
  };
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const run = (name: keyof typeof commands) => timeToAnswer(commands[name], file);
  const times = await interleave(names, 2 * rounds, run);
  for (const rest of globSync(`${file}*`)) rmSync(rest);

  const of = (name: keyof typeof commands) => times.get(name) ?? [];
  const row = (label: string, name: keyof typeof commands) => [
    label,
    whole(median(of(name))),
    fixed(medianRatio(of(name), of('minimal'))),
  ];
  const rows = [
    row('npm start', 'portal'),
    row('npm start for the first time', 'first'),
    row('minimal Apollo Server on Fastify', 'minimal'),
  ];
  console.log(`\n${table(['From the command to the first answer', 'ms', 'to minimal'], rows)}`);
  return [{ name: 'start: to minimal', measured: medianRatio(of('portal'), of('minimal')), atMost: 1.5 }];
}

async function timeToAnswer(command: string, file: string): Promise<number> {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', DATABASE_URL: `file:${file}` };
  const start = performance.now();
  // The script's own line: npm would add its own time to one of them.
  const server = spawn(`exec ${command}`, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(server, 'exit');
  const complaints = text(server.stderr);
  try {
    const url = await address(server.stdout);
    if (!url) throw new Error(`Expected "${command}" to say where it listens, but it said: ${await complaints}`);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    await response.text();
    return performance.now() - start;
  } finally {
    // In good order, which is when Node keeps what it has compiled.
    server.kill('SIGTERM');
    await exit;
  }
}

async function address(output: NodeJS.ReadableStream): Promise<string | undefined> {
  let said = '';
  for await (const chunk of output) {
    said += chunk;
    const [, url] = /listens on (\S+)/.exec(said) ?? [];
    if (url) return url;
  }
  return undefined;
}
