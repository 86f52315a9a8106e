import { statSync } from 'node:fs';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../src/db/open.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';

const MB = 1024 * 1024;

let file: TestDatabase;
beforeEach(async () => {
  file = await freshSqlite();
});
afterEach(async () => {
  jest.useRealTimers();
  await file.remove();
});

test('a log that a forgotten reader lets grow is reported each time it has doubled, and truncated once it has gone', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'performance', 'queueMicrotask'] });
  const sizes: number[] = [];
  const path = file.url.replace('file:', '');
  const database = await openDatabase(file.url, { onLargeLog: (bytes) => sizes.push(bytes) });
  const size = () => statSync(`${path}-wal`).size;
  const look = () => jest.advanceTimersByTime(10_000);

  const forgotten = new Sqlite(path, { readonly: true });
  forgotten.exec('begin');
  forgotten.prepare('select count(*) from customers').get();
  const other = new Sqlite(path);
  other.pragma('synchronous = OFF');
  other.exec('create table ballast (bytes blob)');
  const grow = (bytes: number) => other.prepare('insert into ballast values (zeroblob(?))').run(bytes);
  look();
  expect(sizes).toEqual([]);

  grow(65 * MB);
  look();
  look();
  expect(sizes).toEqual([size()]);
  grow(70 * MB);
  look();
  look();
  expect(sizes).toEqual([expect.any(Number), size()]);

  forgotten.close();
  look();
  expect(size()).toBe(0);
  expect(sizes).toHaveLength(2);
  other.close();
  await database.close();
});
