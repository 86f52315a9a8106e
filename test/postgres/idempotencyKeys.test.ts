import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '../../src/db/open.ts';
import { createServer, type Server } from '../../src/server/server.ts';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { injectRequest } from '../support/servers/transports.ts';

const CREATE = `mutation ($key: ID) { createCustomer(input: { name: "Once", segment: ENTERPRISE, idempotencyKey: $key }) {
  customer { name } } }`;

let file: TestDatabase;
let server: Server;
let close: () => Promise<void>;
let other: pg.Client;

beforeAll(async () => {
  file = await freshPostgres();
  const database = await openDatabase(file.url);
  close = () => database.close();
  server = await createServer({ database });
  other = new pg.Client(file.url);
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await server.stop();
  await close();
  await file.remove();
});

async function create(key: string) {
  const { status, headers, text } = await injectRequest(server.app, { query: CREATE, variables: { key } });
  return { status, retryAfter: headers['retry-after'], ...JSON.parse(text) };
}

/** Begins what another server would do first for the same request, and goes no further. */
async function claim(key: string): Promise<void> {
  const { rows } = await other.query(`select subject from idempotency_keys where key = 'known'`);
  await other.query('begin');
  await other.query(
    `insert into idempotency_keys (subject, key, mutation, "argumentsDigest", "createdAt") values ($1, $2, 'x', 'x', now())`,
    [rows[0].subject, key],
  );
}

async function isWaited(): Promise<boolean> {
  const { rows } = await other.query('select 1 from pg_locks where not granted');
  return rows.length > 0;
}

test('a request waits for another one with its key, takes over if that is rolled back, and says so if it takes too long', async () => {
  expect(await create('known')).toMatchObject({
    status: 200,
    data: { createCustomer: { customer: { name: 'Once' } } },
  });

  await claim('slow');
  const waiting = create('slow');
  while (!(await isWaited())) await pause(5);
  await other.query('rollback');
  const answer = await waiting;
  expect(answer).toMatchObject({ status: 200, data: { createCustomer: { customer: { name: 'Once' } } } });
  expect(answer.extensions.replayed).toBeUndefined();

  await claim('stuck');
  expect(await create('stuck')).toMatchObject({
    status: 503,
    retryAfter: '1',
    errors: [
      {
        message: 'Another request with this idempotencyKey is not done yet. Try again in a moment.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
  });
  await other.query('rollback');
  expect(await create('stuck')).toMatchObject({ status: 200 });
  expect((await other.query('select count(*)::int as n from customers')).rows).toEqual([{ n: 3 }]);
});
