import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { CommandContext } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/createContract.ts';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { decideContracts } from '../../src/commands/decideContracts.ts';
import { once } from '../../src/commands/once.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import { takeAction } from '../../src/commands/takeAction.ts';
import type { Database } from '../../src/db/database.ts';
import { DatabaseUnavailable, UniqueViolation } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { batchedConnection } from '../../src/db/postgres/batchedConnection.ts';
import { merged } from '../../src/db/postgres/merged.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { type CountedTrips, countTrips } from '../support/databases/countedTrips.ts';
import { ALL } from '../support/databases/reader.ts';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';

let fresh: TestDatabase;
let proxy: CountedTrips;
let database: Database;
let other: pg.Client;

beforeAll(async () => {
  fresh = await freshPostgres();
  proxy = await countTrips(fresh.url);
  other = new pg.Client(fresh.url);
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await proxy.close();
  await fresh.remove();
});
// One connection, so that what a failure leaves behind on it would be met by the next transaction.
beforeEach(async () => {
  database = await openDatabase(proxy.url, { poolSize: 1 });
});
afterEach(async () => {
  await other.query('rollback; truncate customers cascade; truncate outbox, idempotency_keys');
  await database.close();
});

const context = (): CommandContext => ({
  database,
  actor: { subject: 'ada', name: 'Ada', role: 'ADMIN' },
  selfApproval: 'allow',
  lifecycle: LIFECYCLE,
  clock: systemClock,
});

async function pendingContract(): Promise<string> {
  const { id } = await createCustomer(context(), { name: 'C', segment: 'ENTERPRISE' });
  const terms = { customerId: id, title: 'T', value: { amount: '1', currency: 'EUR' } };
  return (await createContract(context(), { ...terms, submit: true })).contract.id;
}

/** The round trips of the one transaction of `work`. */
async function tripsOf(work: () => Promise<unknown>): Promise<string[][]> {
  proxy.trips.length = 0;
  await work();
  const first = proxy.trips.findIndex((done) => done[0] === 'BEGIN');
  const last = proxy.trips.findIndex((done) => /^(COMMIT|ROLLBACK)$/.test(done.at(-1) ?? ''));
  return proxy.trips.slice(first, last + 1);
}

async function names(): Promise<string[]> {
  return (await other.query<{ name: string }>('select name from customers order by name')).rows.map(({ name }) => name);
}

async function untilSomebodyWaits(): Promise<number> {
  for (;;) {
    const { rows } = await other.query<{ pid: number }>('select pid from pg_locks where not granted');
    if (rows[0]) return rows[0].pid;
  }
}

test('writes are merged on each connection, however many others the process has used', () => {
  const write = (name: string) => ({ sql: `insert into "${name}" values ($1)`, name, values: [1], mustHit: false });
  const pair = (n: number) => [write(`a${n}`), write(`b${n}`)];
  const [busy, idle] = [batchedConnection(new pg.Client()), batchedConnection(new pg.Client())];
  for (let n = 0; n < 300; n++) merged(pair(n), busy);
  expect(merged(pair(300), busy)).toHaveLength(2);
  expect(merged(pair(300), idle)).toHaveLength(1);
});

describe('round trips:', () => {
  test('what is only written takes one', async () => {
    const trips = await tripsOf(() => createCustomer(context(), { name: 'C', segment: 'ENTERPRISE' }));
    expect(trips).toEqual([['BEGIN', 'SELECT 0', 'SELECT 1', 'COMMIT']]);
  });

  test('an approval takes two: what it reads begins the transaction, and what it writes ends it', async () => {
    const id = await pendingContract();
    const trips = await tripsOf(() => takeAction(context(), { id, type: 'APPROVE' }));
    expect(trips).toEqual([
      ['BEGIN', 'SELECT 0', 'SELECT 1', 'SELECT 1'],
      ['SELECT 1', 'COMMIT'],
    ]);
  });

  test('an approval with a key takes one more, since it may have to wait for another with this key', async () => {
    const input = { id: await pendingContract(), idempotencyKey: 'a-key-of-some-length' };
    const approve = (within: CommandContext) => takeAction(within, { id: input.id, type: 'APPROVE' });
    const call = { mutation: 'approveContract', onReplay: () => undefined };
    const trips = await tripsOf(() => once(context(), input, approve, call));
    expect(trips.map((done) => done.at(-1))).toEqual(['INSERT 0 1', 'SELECT 1', 'COMMIT']);
  });

  test('each of several decisions takes two, whether or not it is refused', async () => {
    const ids = [await pendingContract(), await pendingContract()];
    await takeAction(context(), { id: ids[0] as string, type: 'APPROVE' });
    const decisions = [...ids, 'ctr_01kaq3w0v5fk7ajq1cymfjmyhd'].map((id) => ({ id, type: 'APPROVE' as const }));
    const trips = await tripsOf(() => decideContracts(context(), { decisions }));
    expect(trips.length).toBeLessThanOrEqual(1 + 2 * decisions.length);
    const undone = trips.flat().filter((done) => done === 'ROLLBACK');
    expect(undone).toHaveLength(2);
  });
});

describe('writes that are sent together', () => {
  test('all fail if one of them finds its row changed, and the next transaction is none the wiser', async () => {
    const before = customerRow({ name: 'before' });
    await database.transaction((queries) => queries.customers.insert(before));
    const stale = { ...before, version: 7 };
    let attempts = 0;
    const late = database.transaction(async (queries) => {
      attempts++;
      await queries.customers.insert(customerRow({ name: 'with it' }));
      await queries.customers.update(stale, { ...stale, name: 'after', version: 8 });
      await queries.changes.renewEpoch();
    });
    await expect(late).rejects.toThrow(DatabaseUnavailable);
    expect(attempts).toBe(5);
    expect(await names()).toEqual(['before']);

    await database.transaction((queries) => queries.customers.update(before, { ...before, name: 'after', version: 2 }));
    expect(await names()).toEqual(['after']);
  });

  test.each(['the first statement of the transaction', 'its commit'])('all fail if %s is canceled', async (what) => {
    const row = customerRow({ name: 'before' });
    await database.transaction((queries) => queries.customers.insert(row));
    await other.query('begin');
    await other.query('select from customers for update');
    const canceled = database.transaction(async (queries) => {
      if (what !== 'its commit') await queries.customers.findLocked(row.id);
      await queries.customers.insert(customerRow({ name: 'with it' }));
      await queries.customers.update(row, { ...row, name: 'after', version: 2 });
    });
    const refused = expect(canceled).rejects.toThrow(DatabaseUnavailable);
    await other.query('select pg_cancel_backend($1)', [await untilSomebodyWaits()]);
    await refused;
    await other.query('rollback');
    expect(await names()).toEqual(['before']);
    await database.transaction((queries) => queries.customers.insert(customerRow({ name: 'later' })));
    expect(await names()).toEqual(['before', 'later']);
  });

  test('in a part of a transaction fail at its end, and leave the rest', async () => {
    const email = 'a@example.com';
    await database.transaction(async (queries, savepoint) => {
      await queries.customers.insert(customerRow({ name: 'first', email }));
      const again = savepoint(() => queries.customers.insert(customerRow({ name: 'again', email })));
      await expect(again).rejects.toThrow(UniqueViolation);
      await queries.customers.insert(customerRow({ name: 'last' }));
    });
    expect(await names()).toEqual(['first', 'last']);
  });

  test('before a part of a transaction fail all of it', async () => {
    const email = 'a@example.com';
    await database.transaction((queries) => queries.customers.insert(customerRow({ name: 'first', email })));
    const failed = database.transaction(async (queries, savepoint) => {
      await queries.customers.insert(customerRow({ name: 'again', email }));
      await savepoint(() => queries.customers.insert(customerRow({ name: 'part' }))).catch(() => undefined);
    });
    await expect(failed).rejects.toThrow(UniqueViolation);
    expect(await names()).toEqual(['first']);
  });

  test('are seen by what the transaction reads behind them', async () => {
    const row = customerRow({ name: 'seen' });
    const found = await database.transaction(async (queries) => {
      await queries.customers.insert(row);
      return queries.customers.find(row.id);
    });
    expect(found).toEqual(row);
  });
});

test('many rows arrive as they are, whatever their texts hold', async () => {
  const texts = ['"', '\\', '\\"', "'", '{a,b}', 'NULL', ' ', 'ß – 漢 \u{1f600}', 'a\nb\tc', '$1', 'null'];
  const textOf = (i: number) => texts[i % texts.length] as string;
  const rows = Array.from({ length: 1_200 }, (_, i) =>
    customerRow({ name: textOf(i), phone: i % 2 ? null : textOf(i + 1), version: 2 ** 31 - 1 - i }),
  );
  await database.transaction((queries) => queries.bulk.customers.add(rows));
  const ids = rows.map(({ id }) => id);
  const byId = (one: { id: string }, two: { id: string }) => (one.id < two.id ? -1 : 1);
  expect([...(await database.read.customers.byIds(ids))].sort(byId)).toEqual(rows.sort(byId));
  expect(await database.read.customers.count(ALL)).toEqual([{ count: rows.length }]);
});
