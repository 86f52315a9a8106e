import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { freshFolder, startProgram } from '../support/programs/npmScripts.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(60_000);

const folder = freshFolder();
afterAll(() => folder.remove());

test.each([[''], ['--apply']])('npm run import %s ends quietly when nobody reads on what it prints', async (apply) => {
  const rows = Array.from({ length: 50 }, (_, n) => `c-${n},Customer ${n},RETAIL\n`);
  writeFileSync(join(folder.path, 'c.csv'), `externalReference,name,segment\n${rows.join('')}`);
  const { process: program, ended } = startProgram('import', {
    cwd: folder.path,
    env: { DATABASE_URL: `file:${folder.path}/portal.db` },
    args: ['--type', 'customers', '--from', 'c.csv', '--as', 'mona:Mona', apply],
  });
  program.stdout.destroy();
  expect(await ended).toEqual({ code: 141, stdout: '', stderr: '' });
});
