import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '../../src/db/open.ts';
import { emptyPostgres, type TestDatabase } from '../support/databases.ts';
import { expectFilled, oldDatabase } from '../support/oldDatabase.ts';

let old: TestDatabase;
beforeAll(async () => {
  old = await emptyPostgres();
});
afterAll(() => old.remove());

test('a database of the first version learns from its log who contributed, and keeps its twins', async () => {
  const client = new pg.Client(old.url);
  await client.connect();
  for (const statement of oldDatabase('postgres')) await client.query(statement);
  await client.end();

  const notices: string[] = [];
  const database = await openDatabase(old.url, { onNotice: (notice) => notices.push(notice) });
  expect(await database.isReady()).toBe(true);
  await expectFilled(database, notices);
  await database.close();
});
