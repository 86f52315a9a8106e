import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  accessibilityFindings,
  DESKTOP,
  launchBrowser,
  openPage,
  overflow,
  PHONE,
} from '../support/browser/browser.ts';
import { startPortal } from '../support/browser/portal.ts';
import type { TestServer } from '../support/servers/server.ts';

let server: TestServer;
let browser: Browser;
let paths: string[];

beforeAll(async () => {
  server = await startPortal();
  browser = await launchBrowser();
  const { contracts, customers } = await server.data(`{
    contracts(where: { text: "Remote monitoring" }) { nodes { id } }
    customers(where: { text: "Hanseatic" }) { nodes { id } }
  }`);
  const contract = `/contracts/${contracts.nodes[0].id}`;
  const customer = `/customers/${customers.nodes[0].id}`;
  paths = [
    '/',
    '/approvals',
    '/approvals?show=pending',
    '/contracts',
    '/contracts/new',
    contract,
    `${contract}/edit`,
    '/contracts/ctr_nothing',
    '/customers',
    '/customers/new',
    customer,
    `${customer}/edit`,
    '/events',
    `/events?customer=${customers.nodes[0].id}`,
    '/settings',
  ];
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test.each([
  ['a laptop in light', { viewport: DESKTOP, colorScheme: 'light' }],
  ['a laptop in dark, in German', { viewport: DESKTOP, colorScheme: 'dark', locale: 'de-DE' }],
  ['a phone in light, in German', { viewport: PHONE, colorScheme: 'light', locale: 'de-DE' }],
  ['a phone in dark', { viewport: PHONE, colorScheme: 'dark' }],
] as const)('every page fits %s, axe finds nothing, and the console is silent', async (_, options) => {
  const { page, problems } = await openPage(browser, server.url, options);
  for (const path of paths) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect({ path, findings: await accessibilityFindings(page) }).toEqual({ path, findings: [] });
    expect({ path, overflow: await overflow(page) }).toEqual({ path, overflow: 0 });
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the first load takes less than 200 KB of compressed JavaScript', async () => {
  const { page } = await openPage(browser, server.url);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js'))
      sizes.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      );
  });
  await page.goto('/');
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
  await page.getByText('Oldest pending').waitFor();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(200_000);
  await page.context().close();
});

test('German shows German words, dates and amounts, and is kept', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/contracts');
  await page.getByText('€368,500.00').waitFor();
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('heading', { name: 'Verträge' }).waitFor();
  await page.getByText(/^368\.500,00\s€$/).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Verträge' }).waitFor();
  await page.context().close();
});
