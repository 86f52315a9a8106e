import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addressOf, type Program, startProgram } from '../support/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-dev-'));
let dev: Program;

beforeAll(() => {
  // A copy, since the test changes sources.
  for (const name of ['src', 'drizzle', 'scripts', 'schema.graphql', 'codegen.yml', 'package.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  dev = startProgram('dev', { cwd: folder });
});
afterAll(async () => {
  dev.process.kill('SIGTERM');
  await dev.ended;
  rmSync(folder, { recursive: true, force: true });
});

test('npm run dev generates code anew and restarts the server when a source changes, and ends on Ctrl-C', async () => {
  await addressOf(dev);
  const schema = readFileSync(join(folder, 'schema.graphql'), 'utf8');
  const restarted = dev.says(/listens on[\s\S]+Restarting[\s\S]+listens on/).then(() => true);
  // Again and again, for nothing tells when the generator has begun to watch.
  for (let edits = 1; !(await Promise.race([restarted, pause(1_000, false)])); edits++) {
    writeFileSync(join(folder, 'schema.graphql'), schema.replace('Everything that can', `${edits} things that can`));
  }
  expect(readFileSync(join(folder, 'src/generated/resolvers.ts'), 'utf8')).toMatch(/\d things that can be read/);

  dev.process.kill('SIGINT');
  expect((await dev.ended).code).toBe(0);
}, 60_000);
