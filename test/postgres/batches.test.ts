import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { DatabaseUnavailable } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { type BatchedConnection, batchedConnection } from '../../src/db/postgres/batchedConnection.ts';
import { openPool, withConnection } from '../../src/db/postgres/pool.ts';
import { ALL } from '../support/databases/reader.ts';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await freshPostgres();
});
afterAll(() => fresh.remove());

describe('the statements of one turn are one batch:', () => {
  let client: pg.Client;
  let connection: BatchedConnection;
  beforeEach(async () => {
    client = new pg.Client({ connectionString: fresh.url, pipeline: true });
    await client.connect();
    connection = batchedConnection(client);
  });
  afterEach(() => client.end());

  const run = (sql: string, name?: string) => connection.run<Record<string, unknown>>({ sql, name });
  const messages = async (work: Promise<unknown>[]) =>
    (await Promise.allSettled(work)).map((settled) =>
      settled.status === 'fulfilled' ? settled.value : settled.reason.message,
    );

  test('they are answered with one Sync, each with its own rows', async () => {
    let syncs = 0;
    const { connection } = client as unknown as { connection: pg.Connection };
    connection.on('readyForQuery', () => syncs++);
    const rows = await Promise.all([run('select 1 as a', 'one'), run('select'), run(`select 'x' as b, null as c`)]);
    expect(rows).toEqual([[{ a: 1 }], [{}], [{ b: 'x', c: null }]]);
    expect(await run('select 2 as a')).toEqual([{ a: 2 }]);
    expect(syncs).toBe(2);
  });

  test('what follows a failed one is not run, and fails with it', async () => {
    const failed = await messages([
      run('create temporary table t (n int)'),
      run('select 1 / 0'),
      run('insert into t values (1)', 'insert'),
    ]);
    expect(failed).toEqual([[], 'division by zero', 'division by zero']);
    // Outside of a transaction they were one.
    expect(await messages([run('select n from t')])).toEqual(['relation "t" does not exist']);
    expect(connection.pending).toBe(0);
  });

  test('a statement is prepared again where it was skipped, and is not where it was prepared and then failed', async () => {
    const divide = (by: number) => connection.run({ sql: 'select 6 / $1::int as n', name: 'divide', values: [by] });
    const skipped = [run('select nonsense'), divide(2)];
    expect(await messages(skipped)).toEqual(['column "nonsense" does not exist', 'column "nonsense" does not exist']);
    expect(await messages([divide(0)])).toEqual(['division by zero']);
    expect(await messages([divide(2), divide(3)])).toEqual([[{ n: 3 }], [{ n: 2 }]]);
  });

  test('all of them fail when the connection is lost, and so does what is asked for later', async () => {
    client.on('error', () => undefined);
    const asked = messages([run('select pg_sleep(60)'), run('select 1')]);
    setImmediate(() => connection.break());
    expect(await asked).toEqual(['Connection terminated unexpectedly', 'Connection terminated unexpectedly']);
    expect((await messages([run('select 1')]))[0]).toMatch(/not queryable/);
    expect(connection.pending).toBe(0);
  });
});

/** Passes connections on to the database, until it is told to go silent: then nothing comes through, on those that are open. */
async function silentProxy() {
  const { hostname, port } = new URL(fresh.url);
  const sockets: Socket[] = [];
  const proxy = createServer((socket) => {
    const behind = dial(Number(port), hostname);
    for (const [from, to] of [
      [socket, behind],
      [behind, socket],
    ] as const) {
      sockets.push(from);
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  const url = new URL(fresh.url);
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    goSilent() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => proxy.close(closed));
    },
  };
}

test('a connection that has gone silent fails what was asked on it, and another one answers the next', async () => {
  const proxy = await silentProxy();
  const database = await openDatabase(proxy.url, { statementTimeout: 1_000 });
  const view = database.view({ scans: false });
  try {
    expect(await view.read.contracts.count(ALL)).toEqual([{ count: 0 }]);
    proxy.goSilent();
    const asked = [view.read.contracts.count(ALL), view.read.actions.count(ALL)];
    for (const { reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[]) {
      expect(reason).toBeInstanceOf(DatabaseUnavailable);
    }
    expect(await database.read.contracts.count(ALL)).toEqual([{ count: 0 }]);
  } finally {
    view.end();
    await database.close();
    await proxy.stop();
  }
});

test('a view is given up with the first of its statements that fails, whatever BEGIN did', async () => {
  const database = await openDatabase(fresh.url);
  const admin = new pg.Client(fresh.url);
  await admin.connect();
  const view = database.view({ scans: false });
  try {
    expect(await view.read.customers.count(ALL)).toEqual([{ count: 0 }]);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`);
    await expect(view.read.customers.count(ALL)).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(view.read.contracts.count(ALL)).rejects.toBeInstanceOf(DatabaseUnavailable);
  } finally {
    view.end();
    await admin.end();
  }
  expect(await database.read.customers.count(ALL)).toEqual([{ count: 0 }]);
  await database.close();
});

test('while transactions have taken all connections that they may have, a server is ready, and another one is told why it fails', async () => {
  const database = await openDatabase(fresh.url, { poolSize: 2, poolTimeout: 200 });
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const transaction = database.transaction(async (queries) => {
    await queries.customers.count(ALL);
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  try {
    expect(await database.isReady()).toBe(true);
    const another = database.transaction(async () => undefined);
    await expect(another).rejects.toThrow('no connection to the database became free in time');
  } finally {
    end.resolve();
    await transaction;
    await database.close();
  }
});

test('what fails tells where it was asked for', async () => {
  const pool = openPool(fresh.url, {}, 1);
  async function askForNothing() {
    await withConnection(pool, (connection) => connection.run({ sql: 'select nonsense' }));
  }
  await expect(askForNothing()).rejects.toThrow('nonsense');
  await pool.end();
});

test('a pool that has ended leaves no timer behind, whether it was used or not', async () => {
  const set = jest.spyOn(globalThis, 'setInterval');
  const cleared = jest.spyOn(globalThis, 'clearInterval');
  try {
    const [used, unused] = [openPool(fresh.url, {}, 2), openPool(fresh.url, {}, 2)];
    await Promise.all([1, 2].map(() => withConnection(used, (connection) => connection.run({ sql: 'select 1' }))));
    await Promise.all([used.end(), unused.end()]);
    const running = () => {
      const ended = new Set<unknown>(cleared.mock.calls.map(([timer]) => timer));
      return set.mock.results.filter(({ value }) => !ended.has(value));
    };
    expect(set).toHaveBeenCalled();
    // The last connection may be closing.
    while (running().length > 0) await new Promise((turn) => setTimeout(turn, 5));
  } finally {
    set.mockRestore();
    cleared.mockRestore();
  }
});

test('sessions that are not in UTC are refused, since their instants would be read as others', async () => {
  const url = new URL(fresh.url);
  url.searchParams.set('options', '-c TimeZone=Europe/Berlin');
  await expect(openDatabase(url.href)).rejects.toThrow(/time zone UTC .* but got Europe\/Berlin/);
});
