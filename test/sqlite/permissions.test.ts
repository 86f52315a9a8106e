import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { CannotOpenDatabase } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { customerRow } from '../support/fixtures/rows.ts';
import { withoutPrivileges } from '../support/programs/withoutPrivileges.ts';

const [READ, WRITE] = [0o444, 0o666];
const [LOOK_INTO, CHANGE] = [0o555, 0o777];

let folder: string;
let path: string;
/** Keeps the file open, as another process may, so that the files beside it are there. */
let other: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-permissions-'));
  path = join(folder, 'portal.db');
  other = await openDatabase(`file:${path}`);
  await other.transaction((queries) => queries.customers.insert(customerRow()));
});
afterEach(async () => {
  chmodSync(folder, CHANGE);
  await other.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = () => withoutPrivileges(() => openDatabase(`file:${path}`));

describe('a database that may not be written is refused when it is opened, with what to do:', () => {
  async function problem(): Promise<string> {
    const opened = await open().catch((error: unknown) => error);
    if (!(opened instanceof CannotOpenDatabase)) throw new Error(`expected CannotOpenDatabase, but got ${opened}`);
    return opened.message;
  }

  test.each([
    { what: 'the file', file: READ, around: CHANGE },
    { what: 'the folder', file: WRITE, around: LOOK_INTO },
    { what: 'both', file: READ, around: LOOK_INTO },
  ])('$what, while nobody has it open', async ({ file, around }) => {
    await other.close();
    chmodSync(path, file);
    chmodSync(folder, around);
    expect(await problem()).toBe(`${path} cannot be written. Check the permissions of the file and its folder.`);
  });

  test.each([
    { what: 'the file', file: READ, log: WRITE, around: CHANGE },
    { what: 'the log of what was written', file: WRITE, log: READ, around: CHANGE },
    { what: 'both', file: READ, log: READ, around: CHANGE },
    { what: 'these and the folder', file: READ, log: READ, around: LOOK_INTO },
  ])('$what, while another process has it open', async ({ file, log, around }) => {
    chmodSync(path, file);
    chmodSync(`${path}-wal`, log);
    chmodSync(`${path}-shm`, log);
    chmodSync(folder, around);
    expect(await problem()).toBe(`${path} cannot be written. Check the permissions of the file and its folder.`);
  });

  test('a folder that may not even be looked into', async () => {
    chmodSync(folder, 0o600);
    expect(await problem()).toBe(
      `${path} cannot be opened for writing. Check that its folder exists and may be written, or name another file in DATABASE_URL.`,
    );
  });

  test('and a folder that is not there and may not be made', async () => {
    chmodSync(folder, LOOK_INTO);
    path = join(folder, 'new', 'portal.db');
    expect(await problem()).toContain('cannot be opened for writing.');
  });
});

test('one that somebody else owns, and that may be written, opens and is written', async () => {
  await other.close();
  chmodSync(path, WRITE);
  chmodSync(folder, CHANGE);
  const database = await open();
  const row = customerRow();
  await database.transaction((queries) => queries.customers.insert(row));
  expect(await database.read.customers.find(row.id)).toEqual(row);
  expect(await database.isReady()).toBe(true);
  await database.close();
});

test('to open a database again writes nothing', async () => {
  await other.close();
  const before = readFileSync(path);
  await (await openDatabase(`file:${path}`)).close();
  expect(readFileSync(path).equals(before)).toBe(true);
});
