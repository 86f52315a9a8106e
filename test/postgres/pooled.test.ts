import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../../src/db/database.ts';
import { CannotOpenDatabase, DatabaseUnavailable } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { ALL } from '../support/databases/reader.ts';
import { emptyPostgres, freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';

let fresh: TestDatabase;
let admin: pg.Client;
let database: Database;
const pooled = (url: string) => {
  const through = new URL(url);
  through.searchParams.set('pgbouncer', 'true');
  return through.href;
};

beforeAll(async () => {
  fresh = await freshPostgres();
  admin = new pg.Client(fresh.url);
  await admin.connect();
  // What a transaction and the statements outside of one find.
  await admin.query(`
    create table seen (setting text, prepared bigint);
    create function see() returns trigger language plpgsql as $$
      begin
        insert into seen values (current_setting('statement_timeout'), (select count(*) from pg_prepared_statements));
        return new;
      end $$;
    create trigger see after insert on customers for each row execute function see()`);
  database = await openDatabase(pooled(fresh.url), { poolSize: 1, statementTimeout: 4_000 });
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await fresh.remove();
});

test('behind a pooler, transactions bring their timeouts, and leave neither them nor statements to the next one', async () => {
  for (const _ of [1, 2]) await database.transaction((queries) => queries.customers.insert(customerRow()));
  const { rows } = await admin.query('select * from seen');
  expect(rows).toEqual([1, 2].map(() => ({ setting: '4s', prepared: '0' })));
  const others = await admin.query(
    `select count(*) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
  );
  expect(others.rows).toEqual([{ count: '0' }]);
});

test('servers that start at the same time behind a pooler migrate a database once', async () => {
  const empty = await emptyPostgres();
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(pooled(empty.url))));
  expect(await Promise.all(opened.map((each) => each.isReady()))).toEqual([true, true, true]);
  await Promise.all(opened.map((each) => each.close()));
  await empty.remove();
});

test('connections to a pooler whose database is gone are given up, though it goes on accepting them', async () => {
  let isDatabaseGone = false;
  const sockets: Socket[] = [];
  const { hostname, port } = new URL(fresh.url);
  const pooler = createServer((socket) => {
    const behind = dial(Number(port), hostname);
    sockets.push(socket, behind);
    for (const each of [socket, behind]) each.on('error', () => undefined);
    socket.on('close', () => behind.destroy());
    behind.pipe(socket);
    socket.on('data', (sent) => {
      // The login is answered by the pooler itself, statements wait for the database.
      if (!(isDatabaseGone && sent.includes('SET TimeZone'))) behind.write(sent);
    });
  });
  await new Promise<void>((ready) => pooler.listen(0, '127.0.0.1', ready));
  const url = new URL(pooled(fresh.url));
  url.port = String((pooler.address() as AddressInfo).port);
  const through = await openDatabase(url.href, { statementTimeout: 1 });
  isDatabaseGone = true;
  await expect(through.read.customers.count(ALL)).rejects.toBeInstanceOf(DatabaseUnavailable);
  await through.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((closed) => pooler.close(closed));
});

test('a connection whose instants would be misread is refused', async () => {
  const url = new URL(fresh.url);
  url.searchParams.set('options', '-c TimeZone=Europe/Berlin');
  const opening = openDatabase(url.href);
  await expect(opening).rejects.toBeInstanceOf(CannotOpenDatabase);
  await expect(opening).rejects.toThrow('expected the time zone UTC');
});
