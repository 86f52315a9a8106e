import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { ALL } from '../support/databases/reader.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';

let file: TestDatabase;
let database: Database;
const statements: string[] = [];

beforeEach(async () => {
  file = await freshSqlite();
  database = await openDatabase(file.url, { onStatement: (sql) => void statements.push(sql) });
});
afterEach(async () => {
  await database.close();
  await file.remove();
});

/** The columns that a change of a customer writes. */
async function writtenBy(change: object): Promise<string[]> {
  const before = customerRow({ name: 'Before' });
  await database.transaction((queries) => queries.customers.insert(before));
  statements.length = 0;
  const after = { ...before, ...change, version: 2 };
  await database.transaction((queries) => queries.customers.update(before, after));
  expect(await database.read.customers.find(before.id)).toEqual(after);
  const [, columns = ''] = /^update "customers" set (.*) where/.exec(statements[0] ?? '') ?? [];
  return columns.split(', ').map((column) => column.replace(/"(\w+)" = \+\?/, '$1'));
}

test('an update writes what differs, and indexes on other columns are left alone', async () => {
  expect(await writtenBy({ phone: '1' })).toEqual(['phone', 'version']);
});

test('an update of a text that is searched writes what it is found by', async () => {
  expect(await writtenBy({ name: 'AFTER' })).toEqual(['name', 'version', 'searchText']);
  const found = (text: string) => database.read.customers.count({ ...ALL, where: { text } });
  expect(await found('after')).toEqual([{ count: 1 }]);
  expect(await found('before')).toEqual([{ count: 0 }]);
});
