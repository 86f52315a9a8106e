import { connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../../src/db/database.ts';
import { DatabaseUnavailable } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';

let fresh: TestDatabase;
let proxy: Server;
let database: Database;
/** Whether answers are held back. */
let isHeldBack = false;

beforeAll(async () => {
  fresh = await freshPostgres();
  const { hostname, port } = new URL(fresh.url);
  proxy = createServer((from) => {
    const to = connect(Number(port), hostname);
    from.on('data', (data) => to.write(data));
    to.on('data', (data) => isHeldBack || from.write(data));
    for (const [socket, other] of [[from, to] as const, [to, from] as const])
      socket.on('error', () => undefined).on('close', () => other.destroy());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const through = new URL(fresh.url);
  through.port = String((proxy.address() as { port: number }).port);
  database = await openDatabase(through.href, { statementTimeout: 100 });
});
afterAll(async () => {
  await database.close();
  proxy.close();
  await fresh.remove();
});

test('a commit that is not answered in time fails at once, without asking the same connection for more', async () => {
  const asked = jest.spyOn(pg.Client.prototype, 'query');
  const row = customerRow();
  const writing = database.transaction(async (queries) => {
    await queries.customers.insert(row);
    isHeldBack = true;
  });
  await expect(writing).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(asked).toHaveBeenCalledWith('COMMIT');
  expect(asked).not.toHaveBeenCalledWith(expect.stringContaining('ROLLBACK'));

  // It may have taken place, as it has here; the next transaction gets another connection.
  asked.mockRestore();
  isHeldBack = false;
  expect(await database.read.customers.find(row.id)).toMatchObject({ id: row.id });
  await database.transaction((queries) => queries.customers.insert(customerRow()));
});

test('neither does a statement within a part of a transaction', async () => {
  const asked = jest.spyOn(pg.Client.prototype, 'query');
  const writing = database.transaction((queries, savepoint) =>
    savepoint(() => {
      isHeldBack = true;
      return queries.customers.insert(customerRow());
    }),
  );
  await expect(writing).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(asked).toHaveBeenCalledWith('SAVEPOINT part');
  expect(asked).not.toHaveBeenCalledWith(expect.stringContaining('ROLLBACK'));
  asked.mockRestore();
  isHeldBack = false;
});
