import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../servers/freePort.ts';

export interface PgBouncer {
  /** The URL by which a database is reached through it. */
  through(url: string): string;
  stop(): Promise<void>;
}

const NOBODY = 65_534;

/** Starts PgBouncer in front of a PostgreSQL, with connections pooled by transaction. */
export async function startPgBouncer(url: string): Promise<PgBouncer> {
  const { hostname, port, username, password } = new URL(url);
  const folder = mkdtempSync(join(tmpdir(), 'portal-pgbouncer-'));
  const own = await freePort();
  const users = join(folder, 'users.txt');
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(users, `"${username}" "${password}"\n`);
  writeFileSync(
    settings,
    `[databases]
* = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = plain
auth_file = ${users}
pool_mode = transaction
default_pool_size = 8
max_client_conn = 1000
`,
  );
  for (const path of [folder, users, settings]) chmodSync(path, 0o755);
  // It refuses to run as root.
  const identity = process.geteuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn('pgbouncer', [settings], { ...identity, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'close');
  const said = text(child.stderr);

  const bouncer: PgBouncer = {
    through(target) {
      const through = new URL(target);
      through.host = `127.0.0.1:${own}`;
      through.searchParams.set('pgbouncer', 'true');
      return through.href;
    },
    async stop() {
      // At once: at SIGTERM it waits for its clients.
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  while (!(await answers(bouncer.through(url)))) {
    if (child.exitCode !== null) throw new Error(`expected PgBouncer to start, but it ended: ${await said}`);
    await pause(20);
  }
  return bouncer;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
