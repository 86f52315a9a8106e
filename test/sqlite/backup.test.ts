import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { backUpDatabase, openDatabase, restoreDatabase } from '../../src/db/open.ts';
import { type BackupSchedule, scheduleBackups } from '../../src/db/sqlite/scheduledBackups.ts';
import { type Contents, contentsOf } from '../support/databases/contents.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';
import { type Seen, steady } from '../support/http/writers.ts';
import { measured, parseSeries } from '../support/metrics/series.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';
import { startServer } from '../support/servers/server.ts';

const AT = new Date('2026-11-26T12:00:00.000Z');

let file: TestDatabase;
let path: string;
let folder: string;
beforeEach(async () => {
  file = await freshSqlite();
  path = file.url.replace('file:', '');
  folder = mkdtempSync(join(tmpdir(), 'portal-backups-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await file.remove();
});

async function contentsAt(path: string): Promise<Contents> {
  const database = await openDatabase(`file:${path}`);
  return contentsOf(database).finally(() => database.close());
}
const until = async (isSo: () => boolean) => {
  while (!isSo()) await pause(10);
};

/** Damages the rows of a table. */
function damage(path: string): void {
  const database = new Sqlite(path);
  const page = database.prepare(`select rootpage from sqlite_schema where name = 'portal_migrations'`).pluck().get();
  database.close();
  const bytes = readFileSync(path);
  bytes.fill(0x55, ((page as number) - 1) * 4_096, (page as number) * 4_096);
  writeFileSync(path, bytes);
}

/** Adds a contract of no customer. */
const addOrphan = (path: string) =>
  new Sqlite(path).exec(`pragma foreign_keys = off; insert into contributors values ('ctr_x', 'x', 0)`).close();

async function addCustomers(count: number): Promise<void> {
  const database = await openDatabase(file.url);
  for (let i = 0; i < count; i++) await database.transaction((queries) => queries.customers.insert(customerRow()));
  await database.close();
}

/** Every writer adds a customer, with an event and a change. */
function expectBeginning(some: Contents, all: Contents): void {
  const { length } = some.customers;
  expect(length).toBeLessThan(all.customers.length);
  for (const table of ['customers', 'events', 'changes'] as const)
    expect(some[table]).toEqual(all[table].slice(0, length));
}

test('a drill: what was acknowledged before a backup under load is there after its restore, all of it, and as it was', async () => {
  const backups = join(folder, 'scheduled');
  const env = { DATABASE_URL: file.url, BACKUP_EVERY: '1h', BACKUP_DIR: backups, METRICS_PORT: '0' };
  const server = await startServer({ transport: 'process', env });
  const seen: Seen = { acknowledged: new Set(), cut: new Set() };
  const writing = Promise.all(['a', 'b', 'c'].map((prefix) => steady(server.url, prefix, seen)));
  await until(() => seen.acknowledged.size > 50);
  const before = [...seen.acknowledged];

  const cwd = freshFolder();
  const backup = join(folder, 'backup.db');
  const { code, stdout } = await runProgram('db:backup', { cwd: cwd.path, env, args: ['--to', backup] });
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('is on disk and verified') });
  await server.says(/a backup was made and verified/);
  const [, port] = await server.says(/Metrics are served on port (\d+)/);
  const series = parseSeries(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
  expect(measured(series, 'portal_backup_age_seconds')).toBeLessThan(60);
  expect(measured(series, 'portal_backup_failures_total')).toBe(0);
  expect((await server.stop()).code).toBe(0);
  await writing;

  const restored = join(folder, 'restored.db');
  await restoreDatabase(backup, `file:${restored}`, AT);
  const [there, all] = [await contentsAt(restored), await contentsAt(path)];
  const names = there.customers.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(before));
  expectBeginning(there, all);

  const again = await startServer({ transport: 'process', env: { DATABASE_URL: `file:${restored}` } });
  const answer = await fetch(`${again.url}/graphql?query={customers{totalCount}}`, {
    headers: { 'apollo-require-preflight': 'yes' },
  });
  expect(await answer.json()).toMatchObject({ data: { customers: { totalCount: names.length } } });
  await again.stop();

  const [scheduled = ''] = readdirSync(backups);
  await restoreDatabase(join(backups, scheduled), `file:${join(folder, 'second.db')}`, AT);
  expectBeginning(await contentsAt(join(folder, 'second.db')), all);
  cwd.remove();
});

describe('a backup', () => {
  const backup = () => join(folder, 'backup.db');

  test('has all that the database has, and is as private', async () => {
    await addCustomers(3);
    chmodSync(path, 0o600);
    writeFileSync(`${backup()}.partial`, 'what a backup has left that was killed');
    await backUpDatabase(file.url, backup());
    expect(await contentsAt(backup())).toEqual(await contentsAt(path));
    expect(statSync(backup()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).not.toContain('backup.db.partial');
  });

  const nowhere = () => rmSync(folder, { recursive: true });
  test.each([
    ['to a file that exists', () => writeFileSync(backup(), 'the last backup'), /backup\.db exists/],
    ['to a folder that does not exist', nowhere, /cannot be copied to .*ENOENT/],
    ['of a file that does not exist', () => rmSync(path), /there is no file .*portal\.db to back up/],
    ['of a file that is damaged', () => damage(path), /database disk image is malformed/],
    ['of a file with a row of nothing', () => addOrphan(path), /the database is damaged/],
    ['of a file of a newer version', () => new Sqlite(path).exec(NEWER).close(), /newer version/],
    ['of a file of another program', () => new Sqlite(path).exec(FOREIGN).close(), /no such table: portal_migrations/],
  ])('%s is refused, and leaves nothing behind', async (_, prepare, message) => {
    prepare();
    const before = readBackups();
    await expect(backUpDatabase(file.url, backup())).rejects.toThrow(message);
    expect(readBackups()).toEqual(before);
  });
  const NEWER = `insert into portal_migrations values ('that of a later version', '2099-01-01T00:00:00.000Z')`;
  const FOREIGN = 'drop table portal_migrations';

  function readBackups(): string[] {
    try {
      return readdirSync(folder).map((name) => `${name}: ${readFileSync(join(folder, name), 'utf8')}`);
    } catch {
      return [];
    }
  }

  test('of PostgreSQL is left to PostgreSQL', async () => {
    await expect(backUpDatabase('postgres://localhost/portal', backup())).rejects.toThrow(/use pg_dump/);
  });
});

describe('scheduled backups', () => {
  const HOUR_MS = 3_600_000;
  const named = (at: number) => `portal-${new Date(at).toISOString().replaceAll(':', '-')}.db`;
  const given = (...hoursAgo: number[]) => {
    const names = hoursAgo.map((hours) => named(Date.now() - hours * HOUR_MS));
    for (const name of names) writeFileSync(join(folder, name), 'an earlier backup');
    return names;
  };

  function start(schedule: Partial<BackupSchedule> = {}) {
    const made: string[] = [];
    const faults: unknown[] = [];
    const hooks = { onMade: (name: string) => made.push(name), onFault: (error: unknown) => faults.push(error) };
    const backups = scheduleBackups(path, { every: 3_600, folder, keep: 2, ...schedule }, hooks);
    return { ...backups, made, faults };
  }

  test('are made once the newest one is old enough, and replace the oldest ones only then', async () => {
    const [, , newest] = given(4, 3, 2);
    const others = ['other-2026-01-01T00-00-00.000Z.db', 'portal-2026.db', `${newest}.partial`];
    for (const name of others) writeFileSync(join(folder, name), 'not one of them');
    const { made, figures, stop } = start();
    await until(() => made.length > 0);
    stop();
    const [file = ''] = made;
    const kept = [newest, file.slice(folder.length + 1), ...others.slice(0, 2), `${newest}.partial`];
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
    expect(await contentsAt(file)).toEqual(await contentsAt(path));
    expect(figures().failures).toBe(0);
    expect(Date.now() - figures().lastAt).toBeLessThan(HOUR_MS);
  });

  test('are not made while the newest one is young', async () => {
    const [newest] = given(0.5);
    const { made, figures, stop } = start();
    await until(() => Date.now() - figures().lastAt > HOUR_MS / 3);
    stop();
    expect([made, readdirSync(folder)]).toEqual([[], [newest]]);
  });

  test('do not wait for one that is dated ahead, before the clock went back, nor remove what they have made', async () => {
    given(-5, -4);
    const { made, stop } = start({ keep: 1 });
    await until(() => made.length > 0);
    stop();
    expect(readdirSync(folder)).toEqual(made.map((file) => file.slice(folder.length + 1)));
  });

  test('that fail are reported, remove nothing, and leave nothing behind', async () => {
    const before = given(4, 3, 2);
    damage(path);
    const { faults, figures, stop } = start({ keep: 1 });
    await until(() => faults.length > 0);
    stop();
    expect(faults).toEqual([expect.objectContaining({ name: 'BackupFailed' })]);
    expect(figures().failures).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('are broken off by a stop, which is no failure', async () => {
    mkdirSync(join(folder, 'new'));
    const { made, faults, figures, stop } = start({ folder: join(folder, 'new') });
    stop();
    await pause(0);
    expect([made, faults, figures().failures]).toEqual([[], [], 0]);
    expect(readdirSync(join(folder, 'new')).filter((name) => name.endsWith('.db'))).toEqual([]);
  });
});
