import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { mint } from '../../src/cli/mintToken.ts';
import { readConfig } from '../../src/config/config.ts';
import { openDatabase } from '../../src/db/open.ts';
import { fillWithSeed } from '../../src/seed/fill.ts';
import { freePort } from '../../test/support/servers/freePort.ts';

const START_WITHIN = 30_000;
/** How often the memory is sampled, in milliseconds. */
const LOOK_EVERY = 500;

/** The server under attack. */
export interface Target {
  url: string;
  /** Returns tokens of this many people, each with all rights. */
  tokens(name: string, count: number): Promise<string[]>;
  /** The ids of existing contracts. */
  contracts: string[];
  /** The peak of the memory samples, in MB. */
  largestMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a server as `npm start` does, on a database with this many customers and their contracts. */
export async function startTarget(customers: number): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-attack-'));
  const environment = {
    DATABASE_URL: `file:${join(folder, 'portal.db')}`,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    AUTH_SECRET: 'a secret for the time of this attack',
    AUTH_ISSUER: 'attack',
    AUTH_AUDIENCE: 'attack',
  };
  const config = readConfig(environment);
  const contracts = await fill(config.databaseUrl, customers);
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const server = spawn(scripts.start, {
    shell: true,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  const url = `http://127.0.0.1:${config.port}`;
  const deadline = Date.now() + START_WITHIN;
  while (!(await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) {
    if (Date.now() > deadline || server.exitCode !== null) throw new Error('expected the server to start');
    await pause(50);
  }

  let most = 0;
  async function look(): Promise<void> {
    most = Math.max(most, await memoryOf(server.pid as number));
  }
  const looking = setInterval(() => void look().catch(() => undefined), LOOK_EVERY);

  return {
    url,
    contracts,
    tokens: (name, count) =>
      Promise.all(
        Array.from({ length: count }, (_, i) =>
          mint({ sub: `${name}-${i}`, name, role: 'ADMIN', ttl: 3_600 }, config.auth),
        ),
      ),
    async largestMemory() {
      await look();
      return most;
    },
    async stop() {
      clearInterval(looking);
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Fills a new database; returns the ids of the oldest contracts, which have the most notes. */
async function fill(databaseUrl: string, customers: number): Promise<string[]> {
  const database = await openDatabase(databaseUrl);
  await fillWithSeed(database, { customers, force: false }, () => undefined);
  const reader = { subject: 'target', approves: 'NONE' } as const;
  const oldest = { field: 'CREATED_AT', direction: 'ASC' } as const;
  const rows = await database.read.contracts.page({ order: oldest, skip: 0, limit: 100, backwards: false, reader });
  await database.close();
  return rows.map(({ id }) => id);
}

/** The memory of a process, in MB, as the kernel reports it: not every Linux has the command `ps`. */
async function memoryOf(pid: number): Promise<number> {
  const kilobytes =
    process.platform === 'linux'
      ? /^VmRSS:\s*(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]
      : (await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])).stdout;
  return Number(kilobytes) / 1_024;
}
