import { once } from 'node:events';
import { request } from 'node:http';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import type { Caller, Database } from '../../src/db/database.ts';
import { CallerGone, DatabaseUnavailable, Overloaded } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { connect } from '../../src/db/sqlite/connection.ts';
import { writability } from '../../src/db/sqlite/writability.ts';
import { writeQueue } from '../../src/db/sqlite/writeQueue.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';

let file: TestDatabase;
let other: Sqlite.Database;
beforeEach(async () => {
  file = await freshSqlite();
  other = new Sqlite(file.url.replace('file:', ''));
  other.exec('begin immediate');
});
afterEach(async () => {
  other.close();
  await file.remove();
});

const customers = () => other.prepare('select count(*) from customers').pluck().get();

describe('while another process writes', () => {
  let database: Database;
  let caller: Caller;
  let gone: boolean;
  beforeEach(async () => {
    gone = false;
    caller = { isGone: () => gone, waitsUntil: () => Number.POSITIVE_INFINITY };
    other.exec('commit');
    database = await openDatabase(file.url, {
      caller: { isGone: () => caller.isGone(), waitsUntil: () => caller.waitsUntil() },
    });
    other.exec('begin immediate');
  });
  afterEach(() => database.close());

  const add = () => database.transaction((queries) => queries.customers.insert(customerRow()));

  test('all transactions are refused once their callers wait no longer, and none of them takes place later', async () => {
    const end = performance.now() + 50;
    caller.waitsUntil = () => end;
    const results = await Promise.allSettled(Array.from({ length: 400 }, add));
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['rejected']));
    for (const result of results) expect(result).toMatchObject({ reason: expect.any(DatabaseUnavailable) });
    expect(await database.isReady()).toBe(false);
    other.exec('commit');
    caller.waitsUntil = () => Number.POSITIVE_INFINITY;
    await add();
    expect(customers()).toBe(1);
    expect(await database.isReady()).toBe(true);
  });

  test('no caller waits longer than 5 seconds', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'performance', 'queueMicrotask'] });
    let refusal: unknown;
    const adding = add().catch((error) => {
      refusal = error;
    });
    jest.advanceTimersByTime(4_900);
    await nextTurn();
    expect(refusal).toBeUndefined();
    jest.advanceTimersByTime(100);
    await adding;
    jest.useRealTimers();
    expect(refusal).toBeInstanceOf(DatabaseUnavailable);
    other.exec('commit');
    await add();
    expect(customers()).toBe(1);
  });

  test('what is asked for by somebody who has gone never takes place, and says nothing about the database', async () => {
    const adding = add();
    gone = true;
    other.exec('commit');
    await expect(adding).rejects.toBeInstanceOf(CallerGone);
    expect(customers()).toBe(0);
    expect(await database.isReady()).toBe(true);
  });

  test('the database is not ready, although nobody has been refused yet', async () => {
    const adding = add();
    while (await database.isReady()) await pause(20);
    other.exec('commit');
    await adding;
    expect(await database.isReady()).toBe(true);
  });

  test('the queue is bounded, and whoever comes too much is told at once', async () => {
    const adding = Array.from({ length: 2_000 }, add);
    await expect(add()).rejects.toBeInstanceOf(DatabaseUnavailable);
    other.exec('commit');
    await Promise.all(adding);
    expect(customers()).toBe(2_000);
  });
});

test('transactions that wait too long for those before them are refused, which says nothing about the file', async () => {
  other.exec('commit');
  const writer = connect(file.url.replace('file:', ''));
  const queue = writeQueue(writer);
  const writable = writability(queue, writer);
  const soon = performance.now() + 20;
  const long = writable.run(() => pause(60));
  await pause(10);
  const waiting = writable.run(async () => undefined, { isGone: () => false, waitsUntil: () => soon });
  await expect(waiting).rejects.toBeInstanceOf(Overloaded);
  await long;
  expect(await writable.isWritable()).toBe(true);
  writer.close();
});

describe('of a server, while another process writes', () => {
  let server: ServerProcess;
  beforeEach(async () => {
    other.exec('commit');
    server = await startServer({ transport: 'process', env: { DATABASE_URL: file.url } });
    other.exec('begin immediate');
  });
  afterEach(() => server.stop());

  const headers = { 'content-type': 'application/json' };
  const body = (mutations: number) => {
    const fields = Array.from(
      { length: mutations },
      (_, i) => `m${i}: createCustomer(input: { name: "N", segment: ENTERPRISE }) { customer { id } }`,
    );
    return JSON.stringify({ query: `mutation { ${fields.join(' ')} }` });
  };
  const create = (mutations: number) =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers, body: body(mutations) });

  test('each client is answered with 503, also one with several mutations, and nothing is written in the end', async () => {
    const leaving = request(`${server.url}/graphql`, { method: 'POST', headers }).end(body(1));
    await once(leaving, 'finish');
    await pause(100);
    leaving.on('error', () => undefined).destroy();
    const answers = await Promise.all([...Array.from({ length: 100 }, () => create(1)), create(3)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(new Set(answers.map((answer) => answer.headers.get('retry-after')))).toEqual(new Set(['1']));
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
    other.exec('commit');
    expect((await create(1)).status).toBe(200);
    expect(customers()).toBe(1);
  }, 20_000);
});
