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

async function signedIn(name: string, role: string) {
  const opened = await openPage(browser, server.url);
  await opened.page.goto('/');
  await opened.page.getByLabel('Token').fill(tokenFor(name, role));
  await opened.page.getByRole('button', { name: 'Sign in' }).click();
  await opened.page.getByText('Oldest pending').waitFor();
  return opened;
}

test('a contract is written, discussed, edited by two at once, flagged, cleared and approved', async () => {
  const { page: nadia, problems } = await signedIn('Nadia Rahman', 'EDITOR');

  // She writes it; what is wrong is said at the field.
  await nadia.getByRole('link', { name: 'New contract' }).click();
  await nadia.getByRole('combobox', { name: 'Customer' }).fill('hanse');
  await nadia.getByRole('option', { name: /Hanseatic/ }).click();
  await nadia.getByLabel('Value').fill('12.345');
  await nadia.getByLabel('First day').fill('2027-05-01');
  await nadia.getByLabel('Last day').fill('2027-01-01');
  await nadia.getByRole('button', { name: 'Save and submit' }).click();
  for (const label of ['Title', 'Value', 'Last day']) {
    await nadia.getByLabel(label, { exact: true }).and(nadia.locator('[aria-invalid=true]')).waitFor();
  }
  await nadia.getByLabel('Title').fill('Lubricants for all cranes');
  await nadia.getByLabel('Value').fill('48000.50');
  await nadia.getByLabel('Last day').fill('2028-04-30');
  await nadia.getByRole('button', { name: 'Save and submit' }).click();
  await nadia.getByRole('heading', { level: 1, name: 'Lubricants for all cranes' }).waitFor();
  await nadia.getByText('€48,000.50').waitFor();
  const address = nadia.url();

  // Two edit it at once; the second one sees both, side by side.
  const { page: tom } = await signedIn('Tom Okafor', 'EDITOR');
  await tom.goto(`${address}/edit`);
  await nadia.getByRole('link', { name: 'Edit', exact: true }).click();
  await nadia.getByLabel('Value').fill('47000.00');
  await nadia.getByLabel('Type').fill('Supply');
  await tom.getByLabel('Value').fill('50000.00');
  await tom.getByRole('button', { name: 'Save' }).click();
  await tom.getByRole('region', { name: 'Terms' }).getByText('€50,000.00').waitFor();
  await nadia.getByRole('button', { name: 'Save' }).click();
  await nadia.getByText('Somebody else was faster.').waitFor();
  await nadia.getByRole('radio', { name: '50000.00' }).check();
  await nadia.getByRole('button', { name: 'Continue editing' }).click();
  await nadia.getByRole('button', { name: 'Save' }).click();
  await nadia.getByRole('heading', { level: 1, name: 'Lubricants for all cranes' }).waitFor();
  await nadia.getByRole('region', { name: 'Terms' }).getByText('€50,000.00').waitFor();
  await nadia.getByRole('region', { name: 'Terms' }).getByText('Supply').waitFor();

  // Greta asks and flags; Nadia answers, Greta settles both, and approves.
  const { page: greta } = await signedIn('Greta Lindqvist', 'APPROVER');
  await greta.goto(address);
  await greta.getByLabel('New note').fill('Which brand?');
  await greta.getByRole('button', { name: 'Add note' }).click();
  await greta.getByRole('article', { name: 'Note by Greta Lindqvist' }).waitFor();
  await greta.getByRole('button', { name: 'Raise flag' }).click();
  await greta.getByRole('dialog').getByLabel('Severity').selectOption('CRITICAL');
  await greta.getByRole('dialog').getByLabel('Reason').fill('The data sheet is missing.');
  await greta.getByRole('dialog').getByRole('button', { name: 'Raise flag' }).click();
  await greta.getByText('An open critical flag must be resolved first.').waitFor();
  expect(await greta.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);

  const question = nadia.getByRole('article', { name: 'Note by Greta Lindqvist' });
  await question.getByRole('button', { name: 'Reply' }).click();
  await question.getByLabel('Reply to Greta Lindqvist').fill('The one of the manufacturer.');
  await question.getByRole('button', { name: 'Reply' }).click();
  await greta.getByText('The one of the manufacturer.').waitFor();
  await greta.getByRole('region', { name: 'Flags' }).getByRole('button', { name: 'Resolve' }).click();
  await greta.getByRole('dialog').getByLabel('How it was resolved').fill('It has arrived.');
  await greta.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
  const asked = greta.getByRole('article', { name: 'Note by Greta Lindqvist' });
  await asked.getByRole('button', { name: 'Resolve' }).click();
  await asked.getByText('Resolved by Greta Lindqvist').waitFor();
  await greta.getByRole('button', { name: 'Approve' }).click();
  await greta.getByRole('region', { name: 'History' }).getByText('Approved by Greta Lindqvist').waitFor();

  // Nadia sees it without asking.
  await nadia.getByRole('region', { name: 'History' }).getByText('Approved by Greta Lindqvist').waitFor();
  // Chromium itself reports the answer 401 of the first visit, before she signed in.
  expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
});

test('a page says what is wrong, and goes on where it was', async () => {
  const { page } = await signedIn('Daniel Weiss', 'APPROVER');
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await page.locator('tbody tr').first().waitFor();

  // The device is offline: what was there stays.
  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await page.locator('tbody tr').first().waitFor();
  await page.context().setOffline(false);
  await page.getByText('You are offline.').waitFor({ state: 'detached' });

  // The server cannot be reached, then has had too much.
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('link', { name: 'Events' }).first().click();
  await page.getByText('The server cannot be reached').waitFor();
  await page.unroute('**/graphql');
  const errors = [{ message: 'Too much.', extensions: { code: 'RATE_LIMITED' } }];
  await page.route('**/graphql', (route) =>
    route.fulfill({ status: 429, contentType: 'application/graphql-response+json', json: { errors } }),
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Too many requests').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('tbody tr').first().waitFor();

  // The token is no longer accepted.
  await page.evaluate("sessionStorage.setItem('contract-portal.token', 'expired')");
  await page.reload();
  await page.getByText('does not accept your token').waitFor();
  await page.getByLabel('Token').fill(tokenFor('Daniel Weiss', 'APPROVER'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor();
});
