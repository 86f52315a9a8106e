import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { CannotOpenDatabase, DatabaseUnavailable } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { ALL } from '../support/databases/reader.ts';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';

let fresh: TestDatabase;
beforeEach(async () => {
  fresh = await freshPostgres();
});
afterEach(() => fresh.remove());

async function administer(command: string): Promise<void> {
  const client = new pg.Client(fresh.url);
  await client.connect();
  await client.query(command);
  await client.end();
}

const nameOf = (url: string) => new URL(url).pathname.slice(1);

async function problemOf(url: string): Promise<string> {
  const opened = await openDatabase(url).catch((error: unknown) => error);
  if (!(opened instanceof CannotOpenDatabase)) throw new Error(`expected CannotOpenDatabase, but got ${opened}`);
  return opened.message;
}

test('a database that takes no writes, as a standby, is refused when it is opened', async () => {
  await administer(`alter database ${nameOf(fresh.url)} set default_transaction_read_only = on`);
  expect(await problemOf(fresh.url)).toMatch(/^[\w.]+:\d+ takes no writes: is it a standby\? Check DATABASE_URL\.$/);
});

test('one that no longer takes writes is not ready, says so of what writes, and answers what reads', async () => {
  // One connection, so that it is the one that is told.
  const database = await openDatabase(fresh.url, { poolSize: 1 });
  await database.transaction((queries) => queries.customers.insert(customerRow()));
  expect(await database.isReady()).toBe(true);

  await administer(`alter database ${nameOf(fresh.url)} set default_transaction_read_only = on`);
  await administer(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  // It may be told by this that its connection is gone.
  await Promise.resolve(database.read.customers.count(ALL)).catch(() => undefined);
  const writing = database.transaction((queries) => queries.customers.insert(customerRow()));
  await expect(writing).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(await database.isReady()).toBe(false);
  expect(await database.read.customers.count(ALL)).toEqual([{ count: 1 }]);
  await database.close();
});

test('tables that the user may not write are named when they are opened', async () => {
  const role = `reader_${randomBytes(6).toString('hex')}`;
  await administer(`
    create role ${role} login password 's3cret';
    grant create on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    revoke update, delete on contracts from ${role};
    revoke insert on notes from ${role}`);
  const url = new URL(fresh.url);
  url.username = role;
  url.password = 's3cret';
  try {
    expect(await problemOf(url.href)).toBe(
      'the user of DATABASE_URL may not read and write contracts, notes. Grant select, insert, update and delete, or name another user.',
    );
    await administer(`grant select, insert, update, delete on all tables in schema public to ${role}`);
    const database = await openDatabase(url.href);
    await database.transaction((queries) => queries.customers.insert(customerRow()));
    await database.close();
  } finally {
    await administer(`drop owned by ${role}; drop role ${role}`);
  }
});
