import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../src/db/open.ts';
import { connect } from '../../src/db/sqlite/connection.ts';
import { ALL } from '../support/databases/reader.ts';
import { customerRow } from '../support/fixtures/rows.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-opening-'));
  path = join(folder, 'portal.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Looks into a file as another program would. */
function inspect<T>(look: (connection: Sqlite.Database) => T): T {
  const connection = new Sqlite(path);
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}

const migrations = () => inspect((file) => file.prepare('select hash from portal_migrations').pluck().all());

describe('a database is migrated when it is opened', () => {
  test('where there is no file, and not even a folder', async () => {
    path = join(folder, 'not', 'there', 'portal.db');
    const database = await openDatabase(`file:${path}`);
    expect(await database.isReady()).toBe(true);
    expect(await database.read.customers.count(ALL)).toEqual([{ count: 0 }]);
    await database.close();
  });

  test('where the file is empty', async () => {
    writeFileSync(path, '');
    const database = await openDatabase(`file:${path}`);
    expect(await database.isReady()).toBe(true);
    await database.close();
    expect(migrations()).not.toEqual([]);
  });

  test('once only: opened again, it is as it was left', async () => {
    const customer = customerRow({ name: 'Here before' });
    let database = await openDatabase(`file:${path}`);
    await database.transaction((queries) => queries.customers.insert(customer));
    await database.close();
    const applied = migrations();

    for (let time = 0; time < 2; time++) {
      database = await openDatabase(`file:${path}`);
      expect(await database.read.customers.find(customer.id)).toEqual(customer);
      await database.close();
    }
    expect(migrations()).toEqual(applied);
  });

  test('while another program has it open', async () => {
    const customer = customerRow();
    const other = await openDatabase(`file:${path}`);
    await other.transaction((queries) => queries.customers.insert(customer));
    const database = await openDatabase(`file:${path}`);
    expect(await database.read.customers.find(customer.id)).toEqual(customer);
    await database.close();
    await other.close();
  });
});

describe('every connection has the settings that keep the data safe', () => {
  const SETTINGS = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0 };

  function settingsOf(connection: Sqlite.Database) {
    return Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, connection.pragma(name, { simple: true })]));
  }

  test('on a new file', () => {
    const connection = connect(path);
    expect(settingsOf(connection)).toEqual(SETTINGS);
    connection.close();
  });

  test('on a file that is in WAL mode already, where `synchronous` would be lower by default', async () => {
    await (await openDatabase(`file:${path}`)).close();
    expect(inspect((file) => file.pragma('journal_mode', { simple: true }))).toBe('wal');
    for (let time = 0; time < 2; time++) {
      const connection = connect(path);
      expect(settingsOf(connection)).toEqual(SETTINGS);
      connection.close();
    }
  });

  test('on a file that another program has taken out of WAL mode', async () => {
    await (await openDatabase(`file:${path}`)).close();
    inspect((file) => file.pragma('journal_mode = delete'));
    const database = await openDatabase(`file:${path}`);
    expect(inspect((file) => file.pragma('journal_mode', { simple: true }))).toBe('wal');
    await database.close();
  });

  test('a setting that cannot be had keeps the database from opening', () => {
    expect(() => connect(':memory:')).toThrow('expected journal_mode to be wal, but it stays memory');
  });

  test('and the one that reads cannot write', async () => {
    const database = await openDatabase(`file:${path}`);
    await expect(database.read.customers.insert(customerRow())).rejects.toThrow('Expected a transaction to write in');
    await database.close();
  });
});
