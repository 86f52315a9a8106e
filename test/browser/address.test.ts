import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser/browser.ts';
import { startPortal } from '../support/browser/portal.ts';
import type { TestServer } from '../support/servers/server.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startPortal();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The rows of the table, as they are read. */
const titles = (page: Page) => page.locator('tbody tr .cell-title').allInnerTexts();

/** Waits until the table has so many rows. */
async function rows(page: Page, count: number): Promise<void> {
  await page
    .locator('tbody tr')
    .nth(count - 1)
    .waitFor();
  await page.locator('tbody tr').nth(count).waitFor({ state: 'detached' });
}

test('filters, search and order are kept by the address', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/contracts');
  await page.getByLabel('Approved').check();
  await page.getByRole('button', { name: 'Title' }).click();
  await page.waitForURL(/status=APPROVED.*sort=TITLE/);
  await page.getByRole('columnheader', { name: 'Title' }).and(page.locator('[aria-sort=ascending]')).waitFor();
  await rows(page, 7);
  const before = await titles(page);
  expect(before).toEqual([...before].sort());

  await page.reload();
  await page.locator('tbody tr').first().waitFor();
  expect(await titles(page)).toEqual(before);
  expect(await page.getByLabel('Approved').isChecked()).toBe(true);

  await page.getByRole('searchbox', { name: 'Search contracts' }).fill('crane');
  await page.waitForURL(/q=crane/);
  await rows(page, 1);
  expect(await titles(page)).toEqual(['Crane maintenance, north quay']);
});

test('more rows stay after a reload', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/events');
  const showMore = page.getByRole('button', { name: 'Show more' });
  await showMore.click();
  await page.getByText(/^40 of/).waitFor();
  await showMore.click();
  await page.getByText(/^60 of/).waitFor();
  const before = await titles(page);
  expect(new Set(before).size).toBeGreaterThan(5);

  await page.reload();
  await page.getByText(/^60 of/).waitFor();
  expect(await titles(page)).toEqual(before);
});

test('a link to a note leads to it, also after a reload', async () => {
  const { notes } = await server.data('{ notes(where: { text: "Clause 7.3" }) { nodes { id contract { id } } } }');
  const [{ id, contract }] = notes.nodes;
  const { page } = await openPage(browser, server.url);
  await page.goto(`/contracts/${contract.id}#${id}`);
  for (let visit = 1; visit <= 2; visit++) {
    const note = page.locator(`#${id}`);
    await note.waitFor();
    await page.locator(`#${id}:focus`).waitFor();
    expect(await note.getAttribute('class')).toContain('linked');
    await page.reload();
  }
});

test('search is reached by a key, and leads to a contract by keys alone', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/customers');
  await page.locator('tbody tr').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('telematics');
  await page.getByRole('option', { name: /Telematics pilot/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Telematics pilot for the fleet' }).waitFor();
});

test('an export has the events that the filters let through', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/events?type=contract.rejected');
  await page.locator('tbody tr').first().waitFor();
  const shown = await page.locator('tbody tr').count();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('events.csv');
  const chunks: string[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(String(chunk));
  expect(chunks.join('').match(/contract\.rejected/g)).toHaveLength(shown);
});
