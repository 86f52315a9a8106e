import { afterAll, expect, jest, test } from '@jest/globals';
import { openDatabase } from '../../src/db/open.ts';
import { ALL } from '../support/databases/reader.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

const folder = freshFolder();
const DATABASE_URL = `file:${folder.path}/seeded.db`;
afterAll(() => folder.remove());

const seed = (...args: string[]) => runProgram('seed', { cwd: folder.path, env: { DATABASE_URL }, args });

async function countCustomers(): Promise<number | undefined> {
  const database = await openDatabase(DATABASE_URL);
  const [row] = await database.read.customers.count(ALL);
  await database.close();
  return row?.count;
}

test('npm run seed fills an empty database, refuses one with data, and adds to it with --force', async () => {
  const first = await seed('--customers', '3');
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(
    /^Wrote 3 customers, 15 contracts, \d+ documents, 360 notes, \d+ note edits, 5 flags, \d+ actions, 60 events in [\d.]+ s\.\n$/,
  );
  expect(first.stderr).toBe(`\r[${'#'.repeat(30)}] 3 of 3 customers\n`);

  const refused = await seed('--customers', '2');
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/^The database holds 3 customers already\. [^\n]*--force\.\n$/);

  expect(await seed('--customers', '2', '--force')).toMatchObject({ code: 0 });
  expect(await countCustomers()).toBe(5);
}, 20_000);

test('npm run seed ends with one line that says how it is used where it is used wrongly', async () => {
  const { code, stdout, stderr } = await seed('--customers', 'many');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^Usage: npm run seed -- --customers N \[--force\] \([^\n]+ but got "many"\)\.\n$/);
});
