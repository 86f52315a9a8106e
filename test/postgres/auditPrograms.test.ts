import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { type Folder, freshFolder, runProgram } from '../support/programs/npmScripts.ts';

let fresh: TestDatabase;
let folder: Folder;
let other: pg.Client;

beforeAll(async () => {
  fresh = await freshPostgres();
  folder = freshFolder();
  other = new pg.Client(fresh.url);
  await other.connect();
});
afterAll(async () => {
  await other.end();
  folder.remove();
  await fresh.remove();
});

const env = () => ({ DATABASE_URL: fresh.url, DATABASE_STATEMENT_TIMEOUT: '1' });

async function untilSomebodyWaits(): Promise<void> {
  while ((await other.query('select from pg_locks where not granted')).rowCount === 0);
}

test('what reads a whole ledger may take longer than a statement of a request', async () => {
  await other.query('begin; lock table ledger in access exclusive mode');
  const verifying = runProgram('audit:verify', { cwd: folder.path, env: env() });
  const ended = verifying.then(() => 'ended');
  expect(await Promise.race([untilSomebodyWaits(), ended])).toBe(undefined);
  // By now, a limit of a millisecond has passed.
  await other.query('select pg_sleep(0.05)');
  await other.query('rollback');
  const { code, stdout } = await verifying;
  expect(stdout).toMatch(/^The ledger is as it was written: 0 entries of 0 contracts\./);
  expect(code).toBe(0);
});

test('erasing nobody is refused', async () => {
  const args = ['--subject', 'nobody', '--apply'];
  const { code, stdout, stderr } = await runProgram('audit:erase', { cwd: folder.path, env: env(), args });
  expect(stderr).toBe('Nothing was erased: nobody with the subject nobody has done anything.\n');
  expect([stdout, code]).toEqual(['', 1]);
});
