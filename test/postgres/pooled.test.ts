import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../../src/db/database.ts';
import { CannotOpenDatabase } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
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
  const others = await admin.query(`select count(*) from pg_stat_activity where query ilike 'listen%'`);
  expect(others.rows).toEqual([{ count: '0' }]);
});

test('servers that start at the same time behind a pooler migrate a database once', async () => {
  const empty = await emptyPostgres();
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(pooled(empty.url))));
  expect(await Promise.all(opened.map((each) => each.isReady()))).toEqual([true, true, true]);
  await Promise.all(opened.map((each) => each.close()));
  await empty.remove();
});

test('a connection whose instants would be misread is refused', async () => {
  const url = new URL(fresh.url);
  url.searchParams.set('options', '-c TimeZone=Europe/Berlin');
  const opening = openDatabase(url.href);
  await expect(opening).rejects.toBeInstanceOf(CannotOpenDatabase);
  await expect(opening).rejects.toThrow('expected the time zone UTC');
});
