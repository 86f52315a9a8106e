import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { CannotOpenDatabase } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { type PostgresServer, postgresServer } from '../support/databases/postgresServer.ts';
import { emptyPostgres, freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { freePort } from '../support/servers/freePort.ts';

const TLS = resolve('test/postgres/tls');

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await freshPostgres();
});
afterAll(() => fresh.remove());

function changed(url: string, change: (url: URL) => void): string {
  const parsed = new URL(url);
  change(parsed);
  return parsed.href;
}

async function problemOf(url: string): Promise<string> {
  const database = await openDatabase(url, { poolTimeout: 2_000 }).catch((error: unknown) => error);
  if (!(database instanceof CannotOpenDatabase)) throw new Error(`expected CannotOpenDatabase, but got ${database}`);
  expect(database.message).not.toContain('\n');
  expect(database.message).not.toContain('s3cret');
  return database.message;
}

describe('a database that cannot be opened says why in one line that tells no secret:', () => {
  test('a wrong password', async () => {
    expect(
      await problemOf(
        changed(fresh.url, (url) => {
          url.password = 's3cret';
        }),
      ),
    ).toContain('refuses the user or the password');
  });

  test('an unknown host', async () => {
    expect(await problemOf('postgres://user:s3cret@no-such-host.invalid/portal')).toContain(
      'there is no host no-such-host.invalid',
    );
  });

  test('nothing that listens', async () => {
    expect(await problemOf(`postgres://user:s3cret@127.0.0.1:${await freePort()}/portal`)).toContain('nothing listens');
  });

  test('an unknown database', async () => {
    expect(
      await problemOf(
        changed(fresh.url, (url) => {
          url.pathname = '/nowhere';
        }),
      ),
    ).toContain('no such database');
  });

  test('TLS that the server does not speak', async () => {
    expect(await problemOf(changed(fresh.url, (url) => url.searchParams.set('sslmode', 'verify-full')))).toContain(
      'does not speak TLS',
    );
  });

  test('a database newer than the program', async () => {
    const newer = await freshPostgres();
    await query(newer.url, `insert into portal_migrations values ('from the future', now())`);
    expect(await problemOf(newer.url)).toContain('newer version');
    await newer.remove();
  });

  test('tables of another program', async () => {
    const foreign = await emptyPostgres();
    await query(foreign.url, 'create table contracts (id int)');
    expect(await problemOf(foreign.url)).toContain('another program');
    await foreign.remove();
  });
});

test('npm start ends with that one line', () => {
  const url = changed(fresh.url, (parsed) => {
    parsed.password = 's3cret';
  });
  const env = { ...process.env, DATABASE_URL: url, PORT: '0' };
  const { status, stdout, stderr } = spawnSync('node', ['--import', './src/preload.js', 'src/main.ts'], {
    env,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr.trim()).toMatch(
    /^The database cannot be opened: .* refuses the user or the password of DATABASE_URL\.$/,
  );
});

describe('a server that wants TLS', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await postgresServer({ ssl: 'on', ssl_cert_file: 'server.crt', ssl_key_file: 'server.key' });
    const { uid, gid } = statSync(server.folder);
    for (const file of ['server.crt', 'server.key']) {
      copyFileSync(join(TLS, file), join(server.folder, file));
      chownSync(join(server.folder, file), uid, gid);
      chmodSync(join(server.folder, file), 0o600);
    }
    writeFileSync(join(server.folder, 'pg_hba.conf'), 'hostssl all all all password\n');
    await server.start().catch(() => undefined);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  });

  test('is said to want it', async () => {
    expect(await problemOf(server.url)).toContain('wants TLS');
  });

  test('is not trusted where nobody vouches for its certificate', async () => {
    expect(await problemOf(`${server.url}?sslmode=verify-full`)).toContain('is not trusted');
  });

  test('serves where the URL names its authority', async () => {
    const database = await openDatabase(`${server.url}?sslmode=verify-full&sslrootcert=${join(TLS, 'ca.crt')}`);
    expect(await database.isReady()).toBe(true);
    await database.close();
  });
});

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text);
  await client.end();
}
