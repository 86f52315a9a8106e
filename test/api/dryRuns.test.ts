import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { systemClock } from '../../src/commands/systemClock.ts';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { contentsOf } from '../support/databases/contents.ts';
import { freshDatabase, type TestDatabase } from '../support/databases/testDatabases.ts';
import { ADMIN } from '../support/identity/actors.ts';

let file: TestDatabase;
let database: Database;

beforeAll(async () => {
  file = await freshDatabase();
  database = await openDatabase(file.url);
});
afterAll(async () => {
  await database.close();
  await file.remove();
});

const create = ({ transaction }: Pick<Database, 'transaction'>, email: string) => {
  const rules = { selfApproval: 'deny', lifecycle: LIFECYCLE } as const;
  const context = { database: { transaction }, actor: ADMIN, ...rules, clock: systemClock };
  return createCustomer(context, { name: 'A customer', segment: 'RETAIL', email });
};

test('transactions see what earlier ones did, one that fails is undone alone, and in the end nothing has happened', async () => {
  await create(database, 'there@example.com');
  const before = await contentsOf(database);
  await database.dryRun(async (trial) => {
    const { id } = await create(trial, 'new@example.com');
    await expect(create(trial, 'NEW@example.com')).rejects.toThrow('email');
    await expect(create(trial, 'there@example.com')).rejects.toThrow('email');
    await create(trial, 'another@example.com');
    expect((await trial.read.customers.find(id))?.email).toBe('new@example.com');
    expect(await trial.read.bulk.customers.count()).toBe(3);
    expect(await trial.read.bulk.events.count()).toBe(3);
  });
  expect(await contentsOf(database)).toEqual(before);
  await create(database, 'new@example.com');
});

test('nothing has happened either if the dry run fails', async () => {
  const before = await contentsOf(database);
  const failing = database.dryRun(async (trial) => {
    await create(trial, 'failing@example.com');
    throw new Error('it went wrong');
  });
  await expect(failing).rejects.toThrow('it went wrong');
  expect(await contentsOf(database)).toEqual(before);
});
