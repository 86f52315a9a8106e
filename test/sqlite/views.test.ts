import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { SOMEBODY } from '../support/databases/reader.ts';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import { customerRow } from '../support/fixtures/rows.ts';

let file: TestDatabase;
let here: Database;
/** The same file, opened once more, as another process would. */
let elsewhere: Database;
beforeEach(async () => {
  file = await freshSqlite();
  here = await openDatabase(file.url);
  elsewhere = await openDatabase(file.url);
});
afterEach(async () => {
  await here.close();
  await elsewhere.close();
  await file.remove();
});

const add = (database: Database) => database.transaction(({ customers }) => customers.insert(customerRow()));
const PAGE = {
  order: { field: 'CREATED_AT', direction: 'ASC' },
  skip: 0,
  limit: 100,
  backwards: false,
  reader: SOMEBODY,
} as const;

describe.each([true, false])('a view (that scans: %p)', (scans) => {
  test.each(['here', 'elsewhere'] as const)(
    'sees nothing of what is committed %s after its first read',
    async (where) => {
      const writer = where === 'here' ? here : elsewhere;
      await add(writer);
      const { read, end } = here.view({ scans });
      const first = read.customers.page(PAGE);
      // While the thread of the query worker has not answered yet, which may see this or not.
      const adding = add(writer);
      const { length } = await first;
      await adding;
      await add(writer);
      expect(await read.customers.page(PAGE)).toHaveLength(length);
      if (scans) expect(await read.customers.count({ reader: SOMEBODY })).toEqual([{ count: length }]);
      end();
      expect(await here.read.customers.page(PAGE)).toHaveLength(3);
    },
  );

  test('sees all that was committed elsewhere before it', async () => {
    for (let customers = 1; customers <= 20; customers++) {
      await add(elsewhere);
      const { read, end } = here.view({ scans });
      expect(await read.customers.page(PAGE)).toHaveLength(customers);
      expect(await read.customers.page(PAGE)).toHaveLength(customers);
      end();
    }
  });

  test('writes nothing', async () => {
    const { read, end } = here.view({ scans });
    await expect((async () => read.customers.insert(customerRow()))()).rejects.toThrow();
    end();
  });

  test('needs no more connections the more there are one after the other, and lets the log be reset', async () => {
    for (let i = 0; i < 200; i++) {
      const { read, end } = here.view({ scans });
      await read.customers.page(PAGE);
      end();
    }
    await add(here);
    const { read, end } = here.view({ scans });
    expect(await read.customers.page(PAGE)).toHaveLength(1);
    end();
  });
});
