import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';

let file: TestDatabase;
let database: Database;

beforeEach(async () => {
  file = await freshSqlite();
  database = await openDatabase(file.url);
});
afterEach(async () => {
  await database.close();
  await file.remove();
});

const add = (row = customerRow()) => database.transaction((queries) => queries.customers.insert(row));
const has = async (row: { id: string }) => (await database.read.customers.find(row.id)) !== undefined;

describe('a transaction that fails', () => {
  test('leaves no trace, and the next one goes on', async () => {
    const [lost, kept] = [customerRow(), customerRow()];
    const failing = database.transaction(async (queries) => {
      await queries.customers.insert(lost);
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    await add(kept);
    expect([await has(lost), await has(kept)]).toEqual([false, true]);
  });

  test('takes nothing away from those that wait with it', async () => {
    const rows = Array.from({ length: 9 }, () => customerRow());
    const results = await Promise.allSettled(
      rows.map((row, i) =>
        database.transaction(async (queries) => {
          await queries.customers.insert(row);
          if (i % 3 === 1) throw new Error('second thoughts');
        }),
      ),
    );
    const expected = rows.map((_, i) => i % 3 !== 1);
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual(expected);
    expect(await Promise.all(rows.map(has))).toEqual(expected);
  });

  test('on a statement leaves no trace of those before it', async () => {
    const customer = customerRow();
    const failing = database.transaction(async (queries) => {
      await queries.customers.insert(customer);
      await queries.customers.insert(customer);
    });
    await expect(failing).rejects.toThrow();
    expect(await has(customer)).toBe(false);
  });
});

describe('transactions', () => {
  test('run one after the other in the order they came, also where they take turns with others', async () => {
    const log: string[] = [];
    const transaction = (name: string) =>
      database.transaction(async (queries) => {
        log.push(`${name} starts`);
        await pause(2);
        await queries.customers.insert(customerRow());
        log.push(`${name} ends`);
      });
    await Promise.all(['first', 'second', 'third'].map(transaction));
    expect(log).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} starts`, `${name} ends`]));
  });

  test('see what those before them wrote, and are seen by readers as soon as they are answered', async () => {
    const row = customerRow();
    const counts = await Promise.all([
      add(row).then(async () => (await has(row)) && 'seen'),
      database.transaction(async (queries) => (await queries.customers.find(row.id))?.id),
    ]);
    expect(counts).toEqual(['seen', row.id]);
  });

  test('that are under way are not seen by readers', async () => {
    const row = customerRow();
    await database.transaction(async (queries) => {
      await queries.customers.insert(row);
      expect(await has(row)).toBe(false);
    });
    expect(await has(row)).toBe(true);
  });

  test('that are queued when the database is closed still take place', async () => {
    const rows = Array.from({ length: 5 }, () => customerRow());
    const adding = rows.map(add);
    await database.close();
    await Promise.all(adding);
    database = await openDatabase(file.url);
    expect(await Promise.all(rows.map(has))).toEqual(rows.map(() => true));
  });
});

test('while another process writes, transactions wait, and everything else goes on', async () => {
  const other = new Sqlite(file.url.replace('file:', ''));
  other.exec('begin immediate');
  const row = customerRow();
  let answered = false;
  const adding = add(row).then(() => {
    answered = true;
  });
  for (let turn = 0; turn < 5; turn++) {
    await pause(5);
    expect(await has(row)).toBe(false);
  }
  expect(answered).toBe(false);
  other.exec('commit');
  other.close();
  await adding;
  expect(await has(row)).toBe(true);
});
