import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addressOf, freshFolder, type Program, startProgram } from '../support/programs/npmScripts.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

const folder = freshFolder();
const temporary = join(folder.path, 'temporary');
let demo: Program;
let address: string;

beforeAll(async () => {
  mkdirSync(temporary);
  demo = startProgram('demo', {
    cwd: folder.path,
    env: { TMPDIR: temporary, TEMP: temporary, DATABASE_URL: 'file:mine.db' },
  });
  address = await addressOf(demo);
});
afterAll(async () => {
  demo.process.kill('SIGKILL');
  await demo.ended;
  folder.remove();
});

test('npm run demo serves made-up data, says how to try it, and leaves nothing behind', async () => {
  await demo.says(/Open http:\S+\/ in a browser to see the portal, and http:\S+\/graphql to explore/);
  const [, script = 'none'] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(`${address}/`)).text()) ?? [];
  expect((await fetch(address + script)).status).toBe(200);
  const [, body = ''] = await demo.says(/-d '(.*)'/);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
  expect(await answer.text()).toContain('Telematics pilot for the fleet');

  expect(readdirSync(temporary)).toHaveLength(1);
  demo.process.kill('SIGINT');
  expect((await demo.ended).code).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
  expect(readdirSync(folder.path)).not.toContain('mine.db');
});
