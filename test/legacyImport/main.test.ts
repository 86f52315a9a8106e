import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type FormerPortal, formerPortal } from '../support/legacy/formerPortal.ts';
import { bytesOf } from '../support/legacy/importing.ts';
import { MAP, PEOPLE, TROUBLES } from '../support/legacy/troubles.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(60_000);

const folder = freshFolder();
let former: FormerPortal;
let files: string[];
beforeAll(() => {
  former = formerPortal(TROUBLES);
  files = ['--from', former.file, '--people', former.write('people.csv', PEOPLE), '--time-zone', 'Europe/Paris'];
});
afterAll(() => {
  former.remove();
  folder.remove();
});

const run = (...args: string[]) =>
  runProgram('import:legacy', { cwd: folder.path, env: { DATABASE_URL: `file:${folder.path}/portal.db` }, args });

test('npm run import:legacy says what is to be decided, then moves everything once', async () => {
  const undecided = await run(...files, '--apply');
  expect({ code: undecided.code, stderr: undecided.stderr }).toEqual({ code: 1, stderr: '' });
  expect(undecided.stdout).toMatch(/^former table +rows +become\ncustomers +5 +8 customers, 8 events\n/);
  expect(undecided.stdout).toContain('To be decided before anything can be written (10):\n');
  expect(undecided.stdout).toMatch(/\nNothing was written: some things have to be decided first\. [^\n]+\n$/);

  const map = ['--map', former.write('map.json', JSON.stringify(MAP))];
  const dry = await run(...files, ...map);
  expect(dry.code).toBe(0);
  expect(dry.stdout).toMatch(/\nNothing was written: this was a dry run\. [^\n]+--apply\.\n$/);

  const applied = await run(...files, ...map, '--apply');
  expect({ code: applied.code, stderr: applied.stderr }).toEqual({ code: 0, stderr: '' });
  expect(applied.stdout).toMatch(/\nAll of it was written\.\n$/);

  const again = await run(...files, ...map, '--apply');
  expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 1, stdout: '' });
  expect(again.stderr).toMatch(/^Nothing was imported: the database holds customers of a former portal already\./);
});

test('the file of the former portal is not taken for a database of this one', async () => {
  const before = bytesOf(former);
  const { code, stderr } = await runProgram('import:legacy', {
    cwd: folder.path,
    env: { DATABASE_URL: `file:${former.file}` },
    args: files,
  });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Expected DATABASE_URL to name a database of this portal, but it names the file of --from: ${former.file}.\n`,
  });
  expect(bytesOf(former)).toBe(before);
});

test.each([
  [[], "--from takes the former portal's SQLite file, but got nothing"],
  [['--from', 'x.db'], '--people takes a CSV file'],
  [['--from', 'x.db', '--people', 'none'], '--time-zone takes'],
  [['--from', 'x.db', '--people', 'none', '--time-zone', 'Atlantis'], 'but got "Atlantis"'],
  [['--form', 'x.db'], "Unknown option '--form'"],
])('npm run import:legacy with %j says how it is used', async (args, problem) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^Usage: npm run import:legacy -- --from FILE --people CSV\|none --time-zone ZONE [^\n]+\n$/);
  expect(stderr).toContain(problem);
});
