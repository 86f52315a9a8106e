import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../databases/postgresServer.ts';

export interface ServerProcess {
  url: string;
  process: ChildProcess;
  /** What it has printed on stdout and stderr. */
  output(): string;
  stop(): Promise<void>;
}

/** The command that starts the server. */
export const SERVER = ['node', '--import', './src/preload.js', 'src/main.ts'];

/** Starts the server as a process of its own, as `npm start` does, and waits until it is ready. */
export async function startProcess(
  databaseUrl: string,
  environment: object = {},
  command: string[] = SERVER,
): Promise<ServerProcess> {
  const port = await freePort();
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: databaseUrl, ...environment };
  const [program = '', ...args] = command;
  const child = spawn(program, args, { env });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  child.stderr.on('data', (text) => {
    output += text;
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${output}`);
    await pause(50);
  }
  return {
    url,
    process: child,
    output: () => output,
    async stop() {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok ?? false;
}
