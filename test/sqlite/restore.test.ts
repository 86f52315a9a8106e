import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { openDatabase, restoreDatabase } from '../../src/db/open.ts';
import { freshSqlite } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';

const AT = new Date('2026-11-26T12:00:00.000Z');

let folder: string;
/** A database as a crash has left it, with its log. */
let crashed: string;
/** Copies of its earlier state: by VACUUM INTO, and of the file of a stopped server. */
let backups: { vacuumed: string; copied: string };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-restore-'));
  const live = join(folder, 'live.db');
  crashed = join(folder, 'portal.db');
  backups = { vacuumed: join(folder, 'vacuumed.db'), copied: join(folder, 'copied.db') };
  const fresh = await freshSqlite();
  copyFileSync(fresh.url.replace('file:', ''), live);
  await fresh.remove();

  const first = await openDatabase(`file:${live}`);
  await add(first, 100);
  await first.close();
  copyFileSync(live, backups.copied);
  const other = new Sqlite(live);
  other.prepare('vacuum into ?').run(backups.vacuumed);
  const second = await openDatabase(`file:${live}`);
  await add(second, 400);
  other.pragma('wal_checkpoint(TRUNCATE)');
  await add(second, 300);
  for (const suffix of ['', '-wal']) copyFileSync(`${live}${suffix}`, `${crashed}${suffix}`);
  other.close();
  await second.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Opened = Awaited<ReturnType<typeof openDatabase>>;

async function add(database: Opened, customers: number): Promise<void> {
  await Promise.all(
    Array.from({ length: customers }, () => database.transaction((queries) => queries.customers.insert(customerRow()))),
  );
}

async function look<T>(path: string, work: (database: Opened) => Promise<T>): Promise<T> {
  const database = await openDatabase(`file:${path}`);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
const customersOf = (path: string) => look(path, (database) => database.read.bulk.customers.count());
const epochOf = (path: string) => look(path, async (database) => (await database.read.changes.state()).epoch);
const contents = () => [crashed, `${crashed}-wal`].map((path) => readFileSync(path).toString('base64'));

test('what a crash has left is opened with all of its log', async () => {
  expect(await customersOf(crashed)).toBe(800);
});

describe.each(['vacuumed', 'copied'] as const)('a backup (%s) that is copied beside the log of a crash', (kind) => {
  beforeEach(() => copyFileSync(backups[kind], crashed));

  test('is not opened, and nothing is changed; without the log, it is', async () => {
    const before = contents();
    await expect(openDatabase(`file:${crashed}`)).rejects.toThrow(/portal\.db-wal do not belong together/);
    expect(contents()).toEqual(before);
    for (const suffix of ['-wal', '-shm']) rmSync(`${crashed}${suffix}`, { force: true });
    expect(await customersOf(crashed)).toBe(100);
  });

  test('can be restored there', async () => {
    await restoreDatabase(backups[kind], `file:${crashed}`, AT);
    expect(await customersOf(crashed)).toBe(100);
  });
});

describe('a restore', () => {
  const epoch = () => epochOf(backups.copied);

  test('replaces what there was, which is kept, and lets cursors expire', async () => {
    const before = await epoch();
    const kept = await restoreDatabase(backups.vacuumed, `file:${crashed}`, AT);
    expect(kept).toBe(`${crashed}.before-2026-11-26T12-00-00.000Z`);
    expect(await customersOf(crashed)).toBe(100);
    expect(await customersOf(kept as string)).toBe(800);
    expect(await epochOf(crashed)).not.toBe(before);
    expect(await epochOf(backups.vacuumed)).toBe(before);
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  test('makes a file where there is none', async () => {
    const path = join(folder, 'new.db');
    expect(await restoreDatabase(backups.vacuumed, `file:${path}`, AT)).toBeUndefined();
    expect(await customersOf(path)).toBe(100);
  });

  test('replaces a file that is damaged beyond reading', async () => {
    writeFileSync(crashed, 'not a database at all'.repeat(1_000));
    await restoreDatabase(backups.vacuumed, `file:${crashed}`, AT);
    expect(await customersOf(crashed)).toBe(100);
  });

  test('is refused while the database is in use', async () => {
    const database = await openDatabase(`file:${crashed}`);
    await expect(restoreDatabase(backups.vacuumed, `file:${crashed}`, AT)).rejects.toThrow(
      /is in use\. Stop the server/,
    );
    await add(database, 1);
    await database.close();
    expect(await customersOf(crashed)).toBe(801);
  });

  const damagedIndex = () => {
    const file = new Sqlite(backups.vacuumed);
    const page = file.prepare(
      `select rootpage from sqlite_schema where type = 'index' and tbl_name = 'customers' limit 1`,
    );
    const offset = ((page.pluck().get() as number) - 1) * 4_096;
    file.close();
    const bytes = readFileSync(backups.vacuumed);
    bytes.fill(0x55, offset + 100, offset + 4_000);
    writeFileSync(backups.vacuumed, bytes);
  };
  const ofAnotherProgram = () => {
    rmSync(backups.vacuumed);
    new Sqlite(backups.vacuumed).exec('create table things (name text)').close();
  };
  test.each([
    ['a backup that is damaged', damagedIndex, /damaged/],
    [
      'a backup that is no database',
      () => writeFileSync(backups.vacuumed, 'x'.repeat(9_000)),
      /is not an SQLite database/,
    ],
    ['a file of another program', ofAnotherProgram, /is not a backup of contract-portal/],
    ['a file that is not there', () => rmSync(backups.vacuumed), /there is no file .*vacuumed\.db/],
  ])('of %s is refused, and changes nothing', async (_, prepare, message) => {
    prepare();
    await expect(restoreDatabase(backups.vacuumed, `file:${crashed}`, AT)).rejects.toThrow(message);
    expect(existsSync(`${crashed}.before-2026-11-26T12-00-00.000Z`)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
    expect(await customersOf(crashed)).toBe(800);
  });
});

test('npm run db:restore restores to DATABASE_URL and says what it did', async () => {
  const cwd = freshFolder();
  const run = (url: string, args: string[]) =>
    runProgram('db:restore', { cwd: cwd.path, env: { DATABASE_URL: url }, args });
  const { code, stdout } = await run(`file:${crashed}`, ['--from', backups.vacuumed]);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(
      /^Restored .*portal\.db from .*vacuumed\.db\. The file before is kept as .*\.before-.*\.$/m,
    ),
  });
  expect(await customersOf(crashed)).toBe(100);
  expect((await run(`file:${crashed}`, [])).stderr).toContain('Usage: npm run db:restore -- --from FILE');
  expect((await run('postgres://localhost/portal', ['--from', 'x'])).stderr).toContain('use pg_restore');
  cwd.remove();
});
