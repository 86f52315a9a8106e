import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { DatabaseUnavailable } from '../../src/db/errors.ts';
import { type Connection, connect } from '../../src/db/sqlite/connection.ts';
import { translate } from '../../src/db/sqlite/translateError.ts';
import { type Writability, writability } from '../../src/db/sqlite/writability.ts';
import { writeQueue } from '../../src/db/sqlite/writeQueue.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';

/** https://sqlite.org/rescode.html: those that tell of the file or the disk, not of what was asked. */
const OF_THE_FILE = [
  ...['SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_BUSY_TIMEOUT'],
  ...['SQLITE_READONLY', 'SQLITE_READONLY_CANTINIT', 'SQLITE_READONLY_CANTLOCK', 'SQLITE_READONLY_DBMOVED'],
  ...['SQLITE_READONLY_DIRECTORY', 'SQLITE_READONLY_RECOVERY', 'SQLITE_READONLY_ROLLBACK'],
  ...['SQLITE_IOERR', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC'],
  ...[
    'SQLITE_IOERR_TRUNCATE',
    'SQLITE_IOERR_FSTAT',
    'SQLITE_IOERR_LOCK',
    'SQLITE_IOERR_SHMOPEN',
    'SQLITE_IOERR_SHMSIZE',
  ],
  ...['SQLITE_IOERR_SHMMAP', 'SQLITE_IOERR_NOMEM', 'SQLITE_IOERR_CORRUPTFS', 'SQLITE_IOERR_DATA'],
  ...['SQLITE_CANTOPEN', 'SQLITE_CANTOPEN_ISDIR', 'SQLITE_CANTOPEN_FULLPATH', 'SQLITE_CANTOPEN_SYMLINK'],
  ...['SQLITE_FULL', 'SQLITE_PERM', 'SQLITE_NOLFS', 'SQLITE_PROTOCOL'],
];
const OF_THE_PROGRAM = ['SQLITE_ERROR', 'SQLITE_CONSTRAINT_CHECK', 'SQLITE_MISMATCH', 'SQLITE_RANGE', 'SQLITE_FULLER'];

test.each(OF_THE_FILE)('%s tells that the database cannot be used for now', (code) => {
  const error = new Sqlite.SqliteError('disk I/O error', code);
  expect(translate(error)).toBeInstanceOf(DatabaseUnavailable);
  expect(translate(error)).toMatchObject({ cause: error });
});

test.each(OF_THE_PROGRAM)('%s does not', (code) => {
  const error = new Sqlite.SqliteError('something else', code);
  expect(translate(error)).toBe(error);
});

describe('whether rows can be written', () => {
  let file: TestDatabase;
  let writer: Connection;
  let writable: Writability;
  /** Statements of the writer, as they came. */
  let statements: string[];
  let now: number;

  beforeEach(async () => {
    file = await freshSqlite();
    writer = connect(file.url.replace('file:', ''));
    writer.exec('create table things (name text)');
    statements = [];
    now = 0;
    const { exec } = writer;
    writer.exec = (sql) => {
      statements.push(sql);
      return exec.call(writer, sql);
    };
    writable = writability(writeQueue(writer), writer, () => now);
  });
  afterEach(async () => {
    writer.close();
    await file.remove();
  });

  const write = () =>
    writable.run(async () => {
      writer.prepare(`insert into things values ('one')`).run();
    });

  test('is taken for granted, without a statement, while nothing was refused', async () => {
    expect(await writable.isWritable()).toBe(true);
    expect(statements).toEqual([]);
    await write();
    const before = statements.length;
    expect(await writable.isWritable()).toBe(true);
    expect(statements).toHaveLength(before);
  });

  /** Lets the file refuse what is written, or take it again. */
  const refuse = (mode: 'ON' | 'OFF') => writer.pragma(`query_only = ${mode}`);
  const tries = () => statements.filter((sql) => sql === 'BEGIN IMMEDIATE').length;

  test('is tried out every ten seconds once the file has refused something, until it no longer does', async () => {
    refuse('ON');
    await expect(write()).rejects.toBeInstanceOf(DatabaseUnavailable);
    for (const { seconds, tried } of [
      { seconds: 0, tried: 1 },
      { seconds: 9.999, tried: 1 },
      { seconds: 10, tried: 2 },
      { seconds: 19.999, tried: 2 },
      { seconds: 20, tried: 3 },
    ]) {
      now = seconds * 1_000;
      expect({ seconds, writable: await writable.isWritable(), tried: tries() }).toEqual({
        seconds,
        writable: false,
        tried,
      });
    }
    refuse('OFF');
    now = 29_999;
    expect(await writable.isWritable()).toBe(false);
    now = 30_000;
    expect(await writable.isWritable()).toBe(true);
    expect(tries()).toBe(4);
  });

  test('is not tried out while more is refused', async () => {
    refuse('ON');
    for (let second = 0; second < 30; second += 5) {
      now = second * 1_000;
      await expect(write()).rejects.toBeInstanceOf(DatabaseUnavailable);
    }
    now = 34_999;
    expect(await writable.isWritable()).toBe(false);
    expect(tries()).toBe(6);
  });

  test('is known again from the next thing that is written', async () => {
    refuse('ON');
    await expect(write()).rejects.toBeInstanceOf(DatabaseUnavailable);
    refuse('OFF');
    await write();
    expect(await writable.isWritable()).toBe(true);
    expect(tries()).toBe(2);
  });

  test('is tried out once for all who ask at the same time', async () => {
    refuse('ON');
    await expect(write()).rejects.toBeInstanceOf(DatabaseUnavailable);
    now = 10_000;
    expect(await Promise.all([1, 2, 3].map(() => writable.isWritable()))).toEqual([false, false, false]);
    expect(tries()).toBe(2);
  });

  test('is not doubted for what a command refuses', async () => {
    const refusing = writable.run(() => Promise.reject(new Error('second thoughts')));
    await expect(refusing).rejects.toThrow('second thoughts');
    const before = statements.length;
    expect(await writable.isWritable()).toBe(true);
    expect(statements).toHaveLength(before);
  });
});
