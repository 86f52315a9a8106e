import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addressOf, folderWithSources, type Program, startProgram } from '../support/programs/npmScripts.ts';

const folder = folderWithSources();
let dev: Program;

beforeAll(() => {
  dev = startProgram('dev', { cwd: folder.path });
});
afterAll(async () => {
  dev.process.kill('SIGTERM');
  await dev.ended;
  folder.remove();
});

test('npm run dev generates code anew and restarts the server when a source changes, and ends on Ctrl-C', async () => {
  await addressOf(dev);
  const path = join(folder.path, 'schema.graphql');
  const schema = readFileSync(path, 'utf8');
  const restarted = dev.says(/listens on[\s\S]+Restarting[\s\S]+listens on/).then(() => true);
  // Again and again, for nothing tells when the generator has begun to watch.
  for (let edits = 1; !(await Promise.race([restarted, pause(5_000, false)])); edits++) {
    writeFileSync(path, schema.replace('All queries.', `All ${edits} queries.`).replace('skip: Int', 'skip: String'));
  }
  // The page argument that was changed is as before.
  while (readFileSync(path, 'utf8').replace(/All \d+ queries/, 'All queries') !== schema) await pause(50);
  const generated = readFileSync(join(folder.path, 'src/generated/resolvers.ts'), 'utf8');
  expect(generated).toMatch(/All \d+ queries\./);

  dev.process.kill('SIGINT');
  expect((await dev.ended).code).toBe(0);
}, 60_000);
