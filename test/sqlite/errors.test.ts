import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { ConcurrentChange, UniqueViolation } from '../../src/db/errors.ts';
import { openDatabase } from '../../src/db/open.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import { contractRow, customerRow, eventRow, noteRow } from '../support/fixtures/rows.ts';

let file: TestDatabase;
let database: Database;

beforeEach(async () => {
  file = await freshSqlite();
  database = await openDatabase(file.url);
});
afterEach(async () => {
  await database.close();
  await file.remove();
});

const add = (row = customerRow()) => database.transaction((queries) => queries.customers.insert(row));

describe('what the driver refuses is told in the words of the port:', () => {
  const insert = (table: 'customers' | 'contracts', row: object) =>
    database.transaction((queries) => queries[table].insert(row as never));
  const error = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );

  test.each([
    { table: 'customers' as const, field: 'email', values: ['a@b.example', 'A@B.example'] },
    { table: 'customers' as const, field: 'externalReference', values: ['E-1', 'E-1'] },
    { table: 'contracts' as const, field: 'reference', values: ['R-1', 'R-1'] },
  ])('the $field of $table is taken', async ({ table, field, values }) => {
    const customer = customerRow();
    await add(customer);
    const [first, second] = values.map((value) =>
      table === 'customers'
        ? customerRow({ [field]: value })
        : contractRow({ customerId: customer.id, [field]: value }),
    );
    await insert(table, first as object);
    const refusal = await error(insert(table, second as object));
    expect(refusal).toBeInstanceOf(UniqueViolation);
    expect(refusal).toMatchObject({ field });
  });

  test('the row that another one belongs to is gone, or holds others', async () => {
    const [customer, nobody] = [customerRow(), customerRow()];
    const contract = contractRow({ customerId: customer.id });
    await add(customer);
    await insert('contracts', contract);
    const orphans = [
      insert('contracts', contractRow({ customerId: nobody.id })),
      database.transaction((queries) => queries.events.insert(eventRow({ customerId: nobody.id }))),
      database.transaction((queries) => queries.notes.insert(noteRow({ contractId: 'ctr_nobody' }))),
      database.transaction((queries) => queries.customers.remove(customer)),
    ];
    for (const orphan of orphans) expect(await error(orphan)).toBeInstanceOf(ConcurrentChange);
  });

  test('the row that is to change has changed, or is gone', async () => {
    const customer = customerRow();
    await add(customer);
    const change = (row: typeof customer, readVersion: number) =>
      database.transaction((queries) =>
        queries.customers.update({ ...row, version: readVersion }, { ...row, version: 2 }),
      );
    await change(customer, 1);
    for (const outdated of [change(customer, 1), change(customerRow(), 1)]) {
      expect(await error(outdated)).toBeInstanceOf(ConcurrentChange);
    }
    const removal = database.transaction((queries) => queries.customers.remove(customerRow()));
    expect(await error(removal)).toBeInstanceOf(ConcurrentChange);
  });

  test.each([
    { broken: 'a word that is none', row: customerRow({ segment: 'WHALE' as never }) },
    { broken: 'a text that is too long', row: customerRow({ name: 'x'.repeat(201) }) },
    { broken: 'a text that is empty', row: customerRow({ name: '' }) },
  ])('$broken is a fault of the program, and stays what it is', async ({ row }) => {
    expect(await error(add(row))).toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' });
  });
});
