import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { CustomerRow } from '../../src/db/rows.ts';
import { customerRow } from '../support/fixtures/rows.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let rows: [CustomerRow, CustomerRow, CustomerRow];

beforeAll(async () => {
  portal = await startServer();
});
afterAll(() => portal.stop());
beforeEach(() => {
  rows = [customerRow(), customerRow(), customerRow()];
});

const kept = () => Promise.all(rows.map(async ({ id }) => Boolean(await portal.database.read.customers.find(id))));

test('a part of a transaction that fails is undone, and what is before and after it is kept', async () => {
  const [before, within, after] = rows;
  await portal.database.transaction(async ({ customers }, savepoint) => {
    await customers.insert(before);
    const failing = savepoint(async () => {
      await customers.insert(within);
      throw new Error('not this one');
    });
    await expect(failing).rejects.toThrow('not this one');
    await customers.insert(after);
  });
  expect(await kept()).toEqual([true, false, true]);
});

test('so is a part in which the database refuses a statement', async () => {
  const [before, within, after] = rows;
  await portal.database.transaction(async ({ customers }, savepoint) => {
    await customers.insert(before);
    const failing = savepoint(async () => {
      await customers.insert(within);
      await customers.insert(before);
    });
    await expect(failing).rejects.toThrow();
    await savepoint(() => customers.insert(after));
  });
  expect(await kept()).toEqual([true, false, true]);
});

test('a transaction that fails takes its parts with it, also beside others that share its commit', async () => {
  const [failed, other, another] = rows;
  const { transaction } = portal.database;
  const failing = transaction(async ({ customers }, savepoint) => {
    await savepoint(() => customers.insert(failed));
    throw new Error('none of it');
  });
  const others = [other, another].map((row) =>
    transaction(({ customers }, savepoint) => savepoint(() => customers.insert(row))),
  );
  await expect(failing).rejects.toThrow('none of it');
  await Promise.all(others);
  expect(await kept()).toEqual([false, true, true]);
});
