import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { type PostgresServer, postgresServer } from '../support/databases/postgresServer.ts';
import { customerRow } from '../support/fixtures/rows.ts';

const WRITERS = 8;
const WRITES = 200;

let server: PostgresServer;
beforeAll(async () => {
  // What is not written when a commit is acknowledged is written long after the kill.
  server = await postgresServer({ wal_writer_delay: '10s', wal_writer_flush_after: '1GB', checkpoint_timeout: '1h' });
  await server.start();
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
});

async function administer<Row extends pg.QueryResultRow>(command: string): Promise<Row[]> {
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    return (await client.query<Row>(command)).rows;
  } finally {
    await client.end();
  }
}

/** Kills the server with all its processes, none of which gets to write anything more, and starts it again. */
async function crash(database: Database): Promise<void> {
  const [postmaster] = await administer<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
  );
  const others = await administer<{ pid: number }>('select pid from pg_stat_activity');
  for (const { pid } of [postmaster as { pid: number }, ...others]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself, as the one has that told the others.
    }
  }
  await database.close();
  // It refuses as long as one of the others holds the memory that they share.
  while (
    !(await server.start().then(
      () => true,
      () => false,
    ))
  );
}

const SETTINGS: Record<string, string> = {
  'the server': 'alter system set synchronous_commit = off',
  'the database': 'alter database postgres set synchronous_commit = off',
  'the role': 'alter role portal set synchronous_commit = off',
  'the role in the database': 'alter role portal in database postgres set synchronous_commit = off',
};

test.each(Object.entries(SETTINGS))(
  'what was acknowledged before PostgreSQL is killed is there after its next start, though synchronous_commit is off for %s',
  async (_, setting) => {
    await (await openDatabase(server.url)).close();
    await administer(setting);
    await administer('select pg_reload_conf()');
    expect(await administer('show synchronous_commit')).toEqual([{ synchronous_commit: 'off' }]);

    let database = await openDatabase(server.url, { poolSize: WRITERS });
    const acknowledged: string[] = [];
    const write = async () => {
      const row = customerRow();
      await database.transaction((queries) => queries.customers.insert(row));
      acknowledged.push(row.id);
    };
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (let time = 0; time < WRITES / WRITERS; time++) await write();
      }),
    );
    expect(acknowledged).toHaveLength(WRITES);
    await crash(database);

    database = await openDatabase(server.url);
    const missing: string[] = [];
    for (const id of acknowledged) if (!(await database.read.customers.find(id))) missing.push(id);
    expect(missing).toEqual([]);
    await database.close();

    await administer(setting.replace(/ set (\w+) = off/, ' reset $1'));
    await administer('select pg_reload_conf()');
  },
);

test('every other value of synchronous_commit stays what it is while something is written', async () => {
  let database = await openDatabase(server.url);
  await database.close();
  await administer(`
    create table seen (setting text);
    create function see() returns trigger language plpgsql as $$
      begin insert into seen values (current_setting('synchronous_commit')); return new; end $$;
    create trigger see after insert on customers for each row execute function see()`);
  const VALUES = ['off', 'local', 'remote_write', 'on', 'remote_apply'];
  for (const value of VALUES) {
    await administer(`alter role portal set synchronous_commit = ${value}`);
    database = await openDatabase(server.url);
    await database.transaction((queries) => queries.customers.insert(customerRow()));
    await database.close();
  }
  const seen = (await administer<{ setting: string }>('select setting from seen')).map(({ setting }) => setting);
  expect(seen).toEqual(['on', ...VALUES.slice(1)]);
});
