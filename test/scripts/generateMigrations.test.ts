import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { folderWithSources, runProgram } from '../support/programs/npmScripts.ts';

const folder = folderWithSources();
const env = { DATABASE_URL: 'file:portal.db' };
afterAll(() => folder.remove());

const run = (script: string, ...args: string[]) => runProgram(script, { cwd: folder.path, env, args });

function indexes(): unknown[] {
  const database = new Sqlite(join(folder.path, 'portal.db'));
  const rows = database.prepare(`select name, sql from sqlite_schema where type = 'index' order by name`).all();
  database.close();
  // How names and expressions are quoted differs between a new table and one that was rebuilt.
  return rows.map((row) => JSON.stringify(row).replace(/[`"\\()]/g, ''));
}

test('a migration that npm run db:generate writes for a new column with a rule keeps rows and indexes', async () => {
  await run('seed', '--customers', '1');
  const before = indexes();
  const tables = join(folder.path, 'src/db/tables/contracts.ts');
  const source = readFileSync(tables, 'utf8')
    .replace(/description: text\(\),/, '$& department: text(),')
    .replace(
      /check\('contracts_title_length'/,
      `check('contracts_department', lengthBetween('department', 1, 20)), $&`,
    );
  writeFileSync(tables, source);

  expect(await run('db:generate', '--name', 'department')).toMatchObject({ code: 0 });
  expect(await run('db:migrate')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Applied \d+_department\.\n$/),
  });

  const database = new Sqlite(join(folder.path, 'portal.db'));
  const kept =
    'select count(*) as contracts, count(department) as departments, (select count(*) from notes) as notes from contracts';
  expect(database.prepare(kept).get()).toEqual({ contracts: 5, departments: 0, notes: 120 });
  expect(() => database.exec(`update contracts set department = ''`)).toThrow(/CHECK/);
  database.close();
  expect(indexes()).toEqual(before);
}, 30_000);

test('npm run db:generate writes nothing where no table has changed', async () => {
  const { code, stdout } = await run('db:generate');
  expect(code).toBe(0);
  expect(stdout.match(/No schema changes/g)).toHaveLength(2);
}, 30_000);
