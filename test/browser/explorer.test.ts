import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser/browser.ts';
import { startPortal, tokenFor } from '../support/browser/portal.ts';
import type { TestServer } from '../support/servers/server.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startPortal({ withTokens: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('without the internet, the explorer takes the place of Sandbox, and asks as who is signed in', async () => {
  const { page } = await openPage(browser, server.url);
  await page.route(
    (url) => url.origin !== server.url,
    (route) => route.abort(),
  );
  await page.goto('/');
  const token = tokenFor('Greta Lindqvist', 'READER');
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Oldest pending').waitFor();

  await page.goto('/graphql');
  await page.waitForURL('**/explorer');
  // Nothing of it comes from elsewhere.
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== server.url) elsewhere.push(request.url());
  });
  await page.getByText('Send query ContractsToDecide').click();
  await page.getByText('Telematics pilot for the fleet').first().waitFor();
  await page.getByText('Docs', { exact: true }).click();
  await page.getByText('Query', { exact: true }).last().click();
  await page.getByText('The signed-in user.').first().waitFor();
  expect(elsewhere).toEqual([]);
  // Whoever opens another tab later has to sign in again, and so has the explorer.
  const { origins } = await page.context().storageState({ indexedDB: true });
  expect(JSON.stringify(origins)).toContain('contract-portal.language');
  expect(JSON.stringify(origins)).not.toContain(token);
});
