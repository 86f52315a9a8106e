import { afterAll, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../src/db/open.ts';
import { expectFilled, oldDatabase } from '../support/oldDatabase.ts';
import { freshFolder } from '../support/programs.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

test('a file of the first version learns from its log who contributed, and keeps its twins', async () => {
  const path = `${folder.path}/old.db`;
  const file = new Sqlite(path);
  for (const statement of oldDatabase('sqlite')) file.exec(statement);
  file.close();

  const notices: string[] = [];
  const database = await openDatabase(`file:${path}`, { onNotice: (notice) => notices.push(notice) });
  expect(await database.isReady()).toBe(true);
  await expectFilled(database, notices);
  await database.close();
});
