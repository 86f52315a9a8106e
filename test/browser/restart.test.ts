import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openDatabase } from '../../src/db/open.ts';
import { fillWithDemo } from '../../src/demo/fill.ts';
import { launchBrowser, openPage } from '../support/browser/browser.ts';
import { freshFolder } from '../support/programs/npmScripts.ts';
import type { Data } from '../support/servers/answers.ts';
import { freePort } from '../support/servers/freePort.ts';
import { startServer } from '../support/servers/server.ts';

const CRANES = 'Remote monitoring of cranes';
const folder = freshFolder();
let browser: Browser;

beforeAll(async () => {
  const database = await openDatabase(`file:${folder.path}/portal.db`);
  await fillWithDemo(database);
  await database.close();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  folder.remove();
});

async function ask(url: string, query: string): Promise<Data> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: Data }).data;
}

test('the queue goes on by itself after the server was restarted', async () => {
  const env = { PORT: String(await freePort()), DATABASE_URL: 'file:portal.db' };
  const start = () => startServer({ transport: 'process', cwd: folder.path, env });
  const first = await start();
  const { page } = await openPage(browser, first.url);
  await page.goto('/approvals');
  const row = page.getByRole('button', { name: CRANES });
  await row.waitFor();
  await first.stop();
  const second = await start();
  try {
    const { contracts } = await ask(second.url, `{ contracts(where: { text: "${CRANES}" }) { nodes { id } } }`);
    const [{ id }] = contracts.nodes;
    await ask(second.url, `mutation { approveContract(input: { id: "${id}" }) { userErrors { message } } }`);
    await row.waitFor({ state: 'detached' });
    await page.getByText(`has approved “${CRANES}”.`).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  } finally {
    await page.context().close();
    await second.stop();
  }
});
