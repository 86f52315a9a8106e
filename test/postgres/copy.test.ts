import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import { copyDatabase } from '../../src/db/copy.ts';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { fillWithSeed } from '../../src/seed/fill.ts';
import { emptyPostgres, freshPostgres, freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import { flagRow, noteEditRow } from '../support/fixtures/rows.ts';
import { ADMIN } from '../support/identity/actors.ts';

/** Each has 5 contracts, 20 events, 120 notes and about 20 actions. */
const CUSTOMERS = 70;

const used: TestDatabase[] = [];
let source: TestDatabase;

async function using(made: Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await made;
  used.push(database);
  return database;
}

async function opened<T>(urls: string[], work: (...databases: Database[]) => Promise<T>): Promise<T> {
  const databases = await Promise.all(urls.map((url) => openDatabase(url)));
  try {
    return await work(...databases);
  } finally {
    await Promise.all(databases.map((database) => database.close()));
  }
}

const copy = (from: string, to: string) => [
  '--import',
  './src/preload.js',
  'src/cli/copy.ts',
  '--from',
  from,
  '--to',
  to,
];

beforeAll(async () => {
  source = await using(freshSqlite());
  await opened([source.url], async (database) => {
    await fillWithSeed(database, { customers: CUSTOMERS, force: false }, () => undefined);
    const [contract] = await database.read.bulk.contracts.after(undefined, 1);
    const [note] = await database.read.bulk.notes.after(undefined, 1);
    await database.transaction(async (queries) => {
      await queries.flags.insert(flagRow({ contractId: String(contract?.id) }));
      await queries.noteEdits.insert(noteEditRow({ noteId: String(note?.id) }));
      await queries.idempotencyKeys.complete({
        ...{ subject: 'ada', key: 'key', mutation: 'createNote', argumentsDigest: 'x', outcome: '{"id":"note_1"}' },
        createdAt: '2026-01-01T00:00:00.000Z',
      });
    });
  });
}, 120_000);

afterAll(async () => {
  for (const database of used) await database.remove();
});

test('more than 10,000 rows go to PostgreSQL and back, and each table is the same to the last value', async () => {
  const there = await using(emptyPostgres());
  const back = await using(freshSqlite());
  const sent = await opened([source.url, there.url], (from, to) => copyDatabase(from, to, () => undefined));
  const returned = await opened([there.url, back.url], (from, to) => copyDatabase(from, to, () => undefined));
  expect(returned).toEqual(sent);
  for (const name of ['flags', 'noteEdits', 'idempotencyKeys'])
    expect(sent.find(({ table }) => table === name)?.rows).toBeGreaterThan(0);
  expect(sent.reduce((sum, table) => sum + table.rows, 0)).toBeGreaterThan(10_000);

  const { status, stderr } = spawnSync('node', copy(source.url, there.url), { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe('Nothing was copied: the target holds customers already. Name an empty one with --to.');
}, 180_000);

test('changes keep their numbers, those without one get the next ones, and cursors expire', async () => {
  const [from, there, back] = [await using(freshSqlite()), await using(emptyPostgres()), await using(freshSqlite())];
  await opened([from.url, there.url, back.url], async (first, second, third) => {
    const write = async (database: Database) => {
      const context = {
        database,
        actor: ADMIN,
        selfApproval: 'deny',
        lifecycle: LIFECYCLE,
        clock: systemClock,
      } as const;
      await createCustomer(context, { name: 'Usual', segment: 'ENTERPRISE' });
    };
    for (let i = 0; i < 3; i++) await write(first);
    await copyDatabase(first, second, () => undefined);
    await write(second);
    expect(await second.read.changes.state()).toMatchObject({ latest: 3, hasUnnumbered: true });
    await copyDatabase(second, third, () => undefined);
    await second.transaction(({ changes }) => changes.number());
    const changes = await third.read.changes.after(0, 10);
    expect(changes.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(changes).toEqual(await second.read.changes.after(0, 10));
    const epochs = await Promise.all(
      [first, second, third].map(async ({ read }) => (await read.changes.state()).epoch),
    );
    // The test databases are copies of files, whose feed is the same.
    expect(epochs[1]).not.toBe(epochs[0]);
    expect(epochs[2]).not.toBe(epochs[1]);
  });
});

test('a copy that is killed leaves the target empty, and can be started again', async () => {
  const target = await using(freshPostgres());
  const reader = new pg.Client(target.url);
  await reader.connect();
  // However fast it is, it waits here.
  await reader.query('begin; lock table notes in share mode');
  const child = spawn('node', copy(source.url, target.url), { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const text of child.stderr) {
    if (String(text).includes('rows')) break;
  }
  child.kill('SIGKILL');
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  await reader.end();
  await opened([target.url], async (database) => {
    expect(await database.read.bulk.customers.count()).toBe(0);
  });

  const { status, stdout } = spawnSync('node', copy(source.url, target.url), { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`notes +${CUSTOMERS * 120} rows`));
}, 180_000);

test('a copy is of one moment: what is written meanwhile is not in it', async () => {
  const small = await using(freshSqlite());
  const target = await using(freshSqlite());
  await opened([small.url, target.url], async (from, to) => {
    await fillWithSeed(from, { customers: 2, force: false }, () => undefined);
    let written: Promise<unknown> | undefined;
    const tables = await copyDatabase(from, to, () => {
      written ??= createCustomer(
        { database: from, actor: ADMIN, selfApproval: 'allow', lifecycle: LIFECYCLE, clock: systemClock },
        { name: 'Late', segment: 'ENTERPRISE' },
      );
    });
    await written;
    expect(tables.find(({ table }) => table === 'customers')?.rows).toBe(2);
    expect(await from.read.bulk.customers.count()).toBe(3);
    expect(await to.read.bulk.customers.count()).toBe(2);
  });
});
