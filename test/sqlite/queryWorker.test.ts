import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/db/open.ts';
import { type QueryWorker, queryWorker } from '../../src/db/sqlite/queryWorker.ts';
import { ALL, SOMEBODY } from '../support/databases/reader.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';

const PAGE = {
  order: { field: 'CREATED_AT', direction: 'ASC' },
  skip: 0,
  limit: 5,
  backwards: false,
  reader: SOMEBODY,
} as const;
/** Counts to a number, one by one. */
const count = (to: number) => ({
  sql: 'with recursive c(n) as (select 1 union all select n + 1 from c where n < ?) select count(*) as n from c',
  parameters: [to],
});

let file: TestDatabase;
let thread: QueryWorker;
beforeEach(async () => {
  file = await freshSqlite();
  thread = queryWorker(file.url.slice('file:'.length));
});
afterEach(async () => {
  await thread.close();
  await file.remove();
});

test('what takes long holds up nothing else', async () => {
  const done: string[] = [];
  const long = thread.all(count(1_000_000)).then(() => done.push('the long statement'));
  await new Promise(setImmediate);
  done.push('another turn of the process');
  await long;
  expect(done).toEqual(['another turn of the process', 'the long statement']);
});

test('each statement gets its own answer', async () => {
  expect(await Promise.all([3, 1, 2].map((to) => thread.all(count(to))))).toEqual([[{ n: 3 }], [{ n: 1 }], [{ n: 2 }]]);
});

test('a statement that fails does so with the code of SQLite, and the next one is answered', async () => {
  const failing = thread.all({ sql: 'select nothing', parameters: [] });
  const next = thread.all(count(1));
  await expect(failing).rejects.toMatchObject({ name: 'SqliteError', code: 'SQLITE_ERROR' });
  expect(await next).toEqual([{ n: 1 }]);
});

test('nothing can be written', async () => {
  const writing = thread.all({ sql: 'delete from notes returning id', parameters: [] });
  await expect(writing).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
});

test('where the thread ends, nobody waits for ever, and the next statement gets another one', async () => {
  const waiting = expect(thread.all(count(100_000_000))).rejects.toThrow('has ended');
  await thread.close();
  await waiting;
  expect(await thread.all(count(1))).toEqual([{ n: 1 }]);
});

test('filters and counts are looked up apart, and pages without a filter are not', async () => {
  const database = await openDatabase(file.url);
  const { notes } = database.read;
  for (const rows of [
    notes.page({ ...PAGE, where: { text: 'x' } }),
    notes.pagePerParent('contract', ['x'], { ...PAGE, where: { topLevel: true } }),
    notes.count(ALL),
    notes.count({ ...ALL, where: { authorSubject: ['x'] } }),
    notes.countPerParent('contract', ['x'], ALL),
  ]) {
    expect(rows).toBeInstanceOf(Promise);
    await rows;
  }
  expect(notes.page(PAGE)).toEqual([]);
  expect(notes.pagePerParent('contract', ['x'], PAGE)).toEqual([]);
  await database.close();
});
