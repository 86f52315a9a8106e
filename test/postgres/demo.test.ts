import { expect, test } from '@jest/globals';
import { openDatabase } from '../../src/db/open.ts';
import { fillWithDemo } from '../../src/demo/fill.ts';
import { contentsOf, withoutSalts } from '../support/databases/contents.ts';
import { freshPostgres, freshSqlite } from '../support/databases/testDatabases.ts';

/** What a fresh database holds after it was filled. */
async function filled(fresh: typeof freshSqlite): Promise<Record<string, unknown[]>> {
  const { url, remove } = await fresh();
  const database = await openDatabase(url);
  try {
    await fillWithDemo(database);
    return withoutSalts(await contentsOf(database)) as Record<string, unknown[]>;
  } finally {
    await database.close();
    await remove();
  }
}

test('the demo portfolio is the same on both engines', async () => {
  const contents = await filled(freshPostgres);
  expect(contents.contracts?.length).toBeGreaterThan(10);
  expect(contents).toEqual(await filled(freshSqlite));
});
