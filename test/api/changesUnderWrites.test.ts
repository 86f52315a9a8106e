import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { createFeed, type Feed } from '../../src/changes/feed.ts';
import { createContract } from '../../src/commands/createContract.ts';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { ChangeRow } from '../../src/db/rows.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { freshDatabase, type TestDatabase } from '../support/databases/testDatabases.ts';
import { ADMIN } from '../support/identity/actors.ts';

declare const ENGINE: 'sqlite' | 'postgres';

const SERVERS = 3;
const WRITERS = 8;
const WRITES = 30;

let file: TestDatabase;
let databases: Database[];
let feeds: Feed[];
let faults: unknown[];

beforeEach(async () => {
  file = await freshDatabase();
  databases = [];
  for (let i = 0; i < SERVERS; i++) databases.push(await openDatabase(file.url));
  faults = [];
  feeds = databases.map((database) => createFeed(database, (fault) => faults.push(fault)));
});
afterEach(async () => {
  expect(faults).toEqual([]);
  for (const feed of feeds) feed.stop();
  for (const database of databases) await database.close();
  await file.remove();
});

const [first, second] = [() => databases[0] as Database, () => databases[1] as Database];

/** Creates a customer and a contract, which are two and three changes. */
async function write(database: Database): Promise<void> {
  const context = { database, actor: ADMIN, selfApproval: 'deny', lifecycle: LIFECYCLE, clock: systemClock } as const;
  const { id: customerId } = await createCustomer(context, { name: 'Usual', segment: 'ENTERPRISE' });
  await createContract(context, { customerId, title: 'Deal', submit: true });
}

/** Many writers at once, spread over all servers. */
async function writeMuch(): Promise<void> {
  const writer = async (_: unknown, i: number) => {
    for (let n = 0; n < WRITES; n++) await write(databases[(i + n) % SERVERS] as Database);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

/** Follows the feed until all is written and read. */
async function follow(feed: Feed, isOver: () => boolean): Promise<ChangeRow[]> {
  const read: ChangeRow[] = [];
  const { signal } = new AbortController();
  for (let after = await feed.oldest(); ; ) {
    const wasOver = isOver();
    const { changes, end, hasMore } = await feed.page({ after, first: 7, mayLag: !wasOver });
    read.push(...changes);
    after = end;
    if (hasMore) continue;
    if (wasOver) return read;
    await Promise.race([feed.behind(after.position, signal), pause(20)]);
  }
}

/** Reads events by their ids, which are in order of time, as far as one process goes. */
async function followEvents({ read }: Database, isOver: () => boolean): Promise<string[]> {
  const ids: string[] = [];
  for (let wasOver = false; !wasOver; ) {
    wasOver = isOver();
    const rows = (await read.events.page({
      order: { field: 'CREATED_AT', direction: 'DESC' },
      reader: { subject: '', approves: 'NONE' },
      skip: 0,
      limit: 100,
      backwards: false,
    })) as { id: string }[];
    const last = ids.at(-1) ?? '';
    ids.push(
      ...rows
        .map(({ id }) => id)
        .filter((id) => id > last)
        .sort(),
    );
    await pause(1);
  }
  return ids;
}

test('each reader gets every change once, in the order of the table, while many write; one that reads by id does not', async () => {
  let isOver = false;
  const readers = [...feeds, ...feeds].map((feed) => follow(feed, () => isOver));
  const control = followEvents(second(), () => isOver);
  await writeMuch();
  isOver = true;

  const all =
    (await first().transaction(({ changes }) => changes.number())) && (await first().read.changes.after(0, 10_000));
  expect(all).toHaveLength(WRITERS * WRITES * 3);
  expect((all as ChangeRow[]).map(({ position }) => position)).toEqual((all as ChangeRow[]).map((_, i) => i + 1));
  for (const reader of readers) expect(await reader).toEqual(all);
  const seen = await control;
  expect(new Set(seen).size).toBe(seen.length);
  // A single writer of a file commits in order of the ids of each process, but not of all.
  if (ENGINE === 'postgres') expect(seen.length).toBeLessThan(WRITERS * WRITES * 3);

  // Of each contract, what happened first comes first.
  const byContract = Map.groupBy(all as ChangeRow[], ({ contractId }) => contractId);
  byContract.delete(null);
  for (const [, changes] of byContract) {
    expect(changes.map(({ type }) => type)).toEqual(['contract.created', 'contract.submitted']);
  }
});

test('a change made by another server wakes those who wait', async () => {
  const [feed] = feeds as [Feed];
  const stopped = new AbortController();
  const { position } = await feed.present();
  const woken = feed.behind(position, stopped.signal);
  await write(second());
  await woken;
  const { changes } = await feed.page({ after: await feed.oldest(), first: 1, mayLag: true });
  expect(changes.map(({ type }) => type)).toEqual(['customer.created']);
});

test('waiting ends when it is not wanted any more', async () => {
  const [feed] = feeds as [Feed];
  const stopped = new AbortController();
  const { position } = await feed.present();
  const [one, other] = [feed.behind(position, stopped.signal), feed.behind(position, new AbortController().signal)];
  stopped.abort();
  await one;
  feed.stop();
  await other;
  await feed.behind(position, new AbortController().signal);
});

if (ENGINE === 'postgres') {
  test('a transaction that stays open delays no change but its own', async () => {
    const client = new pg.Client(file.url);
    await client.connect();
    const [feed] = feeds as [Feed];
    await client.query('begin');
    await client.query(
      `insert into outbox (type, "nodeId", "customerId", "changedAt") values ('call.logged', 'evt_1', 'cus_1', now())`,
    );
    await write(second());
    const oldest = await feed.oldest();
    const before = await feed.page({ after: oldest, first: 10 });
    expect(before.changes).toHaveLength(3);
    await client.query('commit');
    await client.end();
    const after = await feed.page({ after: before.end, first: 10 });
    expect(after.changes.map(({ type, position }) => [type, position])).toEqual([['call.logged', 4]]);
  });
}
