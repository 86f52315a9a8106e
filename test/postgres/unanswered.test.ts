import { connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { DatabaseUnavailable } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';

let fresh: TestDatabase;
let proxy: Server;
let database: Database;
/** Whether nothing more is heard of PostgreSQL. */
let isHeldBack = false;
/** What was sent to PostgreSQL. */
let sent = '';

beforeAll(async () => {
  fresh = await freshPostgres();
  const { hostname, port } = new URL(fresh.url);
  proxy = createServer((from) => {
    const to = connect(Number(port), hostname);
    from.on('data', (data) => {
      sent += data;
      to.write(data);
    });
    to.on('data', (data) => isHeldBack || from.write(data));
    for (const [socket, other] of [[from, to] as const, [to, from] as const])
      socket.on('error', () => undefined).on('close', () => isHeldBack || other.destroy());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const through = new URL(fresh.url);
  through.port = String((proxy.address() as { port: number }).port);
  database = await openDatabase(through.href, { statementTimeout: 100 });
});
beforeEach(() => {
  sent = '';
});
afterAll(async () => {
  await database.close();
  proxy.close();
  await fresh.remove();
});

test('a commit that is not answered in time fails at once, without asking the same connection for more', async () => {
  const row = customerRow();
  const writing = database.transaction(async (queries) => {
    await queries.customers.insert(row);
    isHeldBack = true;
  });
  await expect(writing).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(sent).toContain('COMMIT');
  expect(sent).not.toContain('ROLLBACK');

  // It may have taken place, as it has here; the next transaction gets another connection.
  isHeldBack = false;
  expect(await database.read.customers.find(row.id)).toMatchObject({ id: row.id });
  await database.transaction((queries) => queries.customers.insert(customerRow()));
});

test('neither does a statement within a part of a transaction', async () => {
  const writing = database.transaction((queries, savepoint) =>
    savepoint(() => {
      isHeldBack = true;
      return queries.customers.insert(customerRow());
    }),
  );
  await expect(writing).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(sent).toContain('SAVEPOINT part');
  expect(sent).not.toContain('ROLLBACK');
  isHeldBack = false;
});
