import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

export interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Program {
  process: ChildProcessWithoutNullStreams;
  /** Waits until it has printed something like this; returns the match. */
  says(text: RegExp): Promise<RegExpExecArray>;
  /** What it has printed so far. */
  output(): string;
  /** How it ended. */
  ended: Promise<Ending>;
}

export interface ProgramOptions {
  cwd: string;
  env?: Record<string, string>;
  args?: string[];
  /** What the shell does first, such as to set a limit. */
  prepare?: string;
  /** The program that runs it, such as a tracer. */
  under?: string;
}

/** Starts what `npm run <script>` starts: the line of package.json itself, so that signals and exit codes are its own. */
export function startProgram(
  script: string,
  { cwd, env = {}, args = [], prepare = ':', under = '' }: ProgramOptions,
): Program {
  const command = `${prepare} && exec ${under} ${scripts[script].replace(/^exec /, '')} ${args.join(' ')}`;
  const child = spawn(command, { shell: true, cwd, env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env } });
  const output = { stdout: '', stderr: '' };
  let heard = Promise.withResolvers<void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      output[stream] += text;
      heard.resolve();
      heard = Promise.withResolvers();
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code, ...output }));

  async function says(text: RegExp): Promise<RegExpExecArray> {
    const said = text.exec(output.stdout + output.stderr);
    if (said) return said;
    const ending = await Promise.race([heard.promise, ended]);
    if (ending) throw new Error(`expected ${text}, but it ended: ${JSON.stringify(ending)}`);
    return says(text);
  }
  return { process: child, says, output: () => output.stdout + output.stderr, ended };
}

/** Runs a script of package.json to its end. */
export function runProgram(script: string, options: ProgramOptions): Promise<Ending> {
  return startProgram(script, options).ended;
}

/** Waits until a server listens, and returns its address. */
export async function addressOf(server: Program): Promise<string> {
  const [, address = ''] = await server.says(/listens on (\S+)\/graphql /);
  return address;
}

export interface Folder {
  path: string;
  remove(): void;
}

/** A folder of its own in which the scripts run as in a fresh clone: with no `.env` and no data. */
export function freshFolder(): Folder {
  return folderWith((path) => symlinkSync(resolve('src'), join(path, 'src')));
}

/** The same with sources of its own, which may be changed. */
export function folderWithSources(): Folder {
  const sources = ['src', 'drizzle', 'scripts', 'schema.graphql', 'codegen.yml', 'package.json', 'tsconfig.json'];
  return folderWith((path) => {
    for (const name of [...sources, ...globSync('drizzle.*.config.ts')]) {
      cpSync(name, join(path, name), { recursive: true });
    }
  });
}

function folderWith(fill: (path: string) => void): Folder {
  const path = mkdtempSync(join(tmpdir(), 'portal-folder-'));
  symlinkSync(resolve('node_modules'), join(path, 'node_modules'));
  fill(path);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
