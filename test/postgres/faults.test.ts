import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../../src/db/database.ts';
import { DatabaseUnavailable } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { type PostgresServer, postgresServer } from '../support/databases/postgresServer.ts';
import { ALL } from '../support/databases/reader.ts';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { startServer } from '../support/servers/server.ts';

const AT = '2026-01-01T00:00:00.000Z';
const ID = 'cus_01kaq3w0v5fk7ajq1cymfjmyhd';

function customer(id: string) {
  const details = {
    name: 'N',
    email: null,
    phone: null,
    segment: 'ENTERPRISE',
    riskLevel: 'LOW',
    status: 'ACTIVE',
    externalReference: null,
  } as const;
  return { id, ...details, version: 1, createdAt: AT, updatedAt: AT };
}

let fresh: TestDatabase;
let server: PostgresServer;

beforeAll(async () => {
  fresh = await freshPostgres();
  server = await postgresServer();
  await server.start();
}, 60_000);

afterAll(async () => {
  await fresh.remove();
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
});

async function withDatabase(options: object, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(fresh.url, options);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

test('while the database is away requests get 503 and a clear message, and service returns with it', async () => {
  const portal = await startServer({
    transport: 'process',
    env: { DATABASE_URL: server.url, DATABASE_POOL_TIMEOUT: '1000' },
  });
  const ask = (query: string) =>
    fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  try {
    expect((await ask('{ customers { totalCount } }')).status).toBe(200);

    await server.stop();
    for (const query of [
      '{ customers { nodes { id } } }',
      'mutation { createCustomer(input: { name: "N", segment: ENTERPRISE }) { customer { id } } }',
    ]) {
      const answer = await ask(query);
      const body = await answer.text();
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(JSON.parse(body).errors[0]).toMatchObject({
        message: 'The database is unavailable for now. Try again in a moment.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
      expect(body).not.toMatch(/postgres:|portal:portal|127\.0\.0\.1/);
    }
    // What it says may be a second old.
    while ((await fetch(`${portal.url}/health/ready`)).status !== 503) await pause(50);
    expect((await fetch(`${portal.url}/health/live`)).status).toBe(200);

    await server.start();
    while (!(await fetch(`${portal.url}/health/ready`)).ok) await pause(50);
    const back = await ask('{ customers { totalCount } }');
    expect(await back.json()).toMatchObject({ data: { customers: { totalCount: 0 } } });
    expect(portal.output()).not.toContain('portal:portal');
  } finally {
    await portal.stop();
  }
}, 60_000);

test('a connection that is killed in the middle of a transaction leaves nothing of it', async () => {
  await withDatabase({}, async (database) => {
    const killed = database.transaction(async (queries) => {
      await queries.customers.insert(customer(ID));
      // A read, which is sent with the write before it.
      await queries.customers.find(ID);
      const admin = new pg.Client(fresh.url);
      await admin.connect();
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`);
      await admin.end();
      await queries.customers.insert(customer('cus_01kaq3w0v5fk7ajq1cymfjmyhe'));
    });
    await expect(killed).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await database.read.customers.count(ALL)).toEqual([{ count: 0 }]);
    await database.transaction((queries) => queries.customers.insert(customer(ID)));
    expect(await database.read.customers.count(ALL)).toEqual([{ count: 1 }]);
    await database.transaction((queries) => queries.customers.remove(customer(ID)));
  });
});

test('when every connection is taken a request waits for a while, then fails clearly, and the next one works', async () => {
  await withDatabase({ poolSize: 1, poolTimeout: 300 }, async (database) => {
    const [taken, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const held = database.transaction(() => {
      taken.resolve();
      return released.promise;
    });
    await taken.promise;
    await expect(database.read.customers.count(ALL)).rejects.toBeInstanceOf(DatabaseUnavailable);
    released.resolve();
    await held;
    expect(await database.read.customers.count(ALL)).toEqual([{ count: 0 }]);
  });
});

test('a statement that takes too long is cut off and said to be', async () => {
  await withDatabase({ statementTimeout: 200 }, async (database) => {
    const other = new pg.Client(fresh.url);
    await other.connect();
    await other.query('begin; lock table customers');
    await expect(database.read.customers.count(ALL)).rejects.toBeInstanceOf(DatabaseUnavailable);
    await other.end();
    expect(await database.read.customers.count(ALL)).toEqual([{ count: 0 }]);
  });
});

test("transactions that get in each other's way are tried again until each has taken place once", async () => {
  await withDatabase({}, async (database) => {
    await database.transaction((queries) => queries.customers.insert(customer(ID)));
    let attempts = 0;
    let allHaveRead = () => {};
    const read = new Promise<void>((resolve) => {
      allHaveRead = resolve;
    });
    const rename = (name: string) =>
      database.transaction(async (queries) => {
        attempts++;
        const before = await queries.customers.find(ID);
        // None writes before all have read, so that two of the three come too late.
        if (attempts === 3) allHaveRead();
        await read;
        if (!before) throw new Error('the customer is gone');
        await queries.customers.update(before, { ...before, name, version: before.version + 1 });
      });
    await Promise.all(['A', 'B', 'C'].map(rename));
    expect(attempts).toBeGreaterThan(3);
    expect(await database.read.customers.find(ID)).toMatchObject({ version: 4 });
  });
});
