import { readFileSync } from 'node:fs';
import { afterAll, expect, jest, test } from '@jest/globals';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

const folder = freshFolder();
afterAll(() => folder.remove());

const migrate = (databaseUrl: string) =>
  runProgram('db:migrate', { cwd: folder.path, env: { DATABASE_URL: databaseUrl } });

test('npm run db:migrate applies every migration, says so, and has nothing to do the next time', async () => {
  const { entries } = JSON.parse(readFileSync('drizzle/sqlite/meta/_journal.json', 'utf8'));
  const names = entries.map((entry: { tag: string }) => entry.tag).join(', ');
  const first = await migrate('file:data/fresh.db');
  expect(first).toEqual({ code: 0, stdout: `Applied ${names}.\n`, stderr: '' });
  const second = await migrate('file:data/fresh.db');
  expect(second).toEqual({ code: 0, stdout: 'Nothing to do: every migration is applied.\n', stderr: '' });
});

test('npm run db:migrate ends with one line where it cannot', async () => {
  const { code, stderr } = await migrate('file:src');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database cannot be opened: [^\n]+\n$/);
});
