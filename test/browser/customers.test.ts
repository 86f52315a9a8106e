import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser/browser.ts';
import { startPortal } from '../support/browser/portal.ts';
import { signIn } from '../support/browser/signIn.ts';
import type { TestServer } from '../support/servers/server.ts';

let server: TestServer;
let browser: Browser;
let nadia: Page;
let tom: Page;
let problems: string[];

beforeAll(async () => {
  server = await startPortal({ withTokens: true });
  browser = await launchBrowser();
  ({ page: nadia, problems } = await signIn(browser, server, 'Nadia Rahman', 'EDITOR', '/customers'));
  ({ page: tom } = await signIn(browser, server, 'Tom Okafor', 'EDITOR', '/'));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  // Chromium itself reports the answer 401 of the first visit, before she signed in.
  expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
});

const invalid = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).and(page.locator('[aria-invalid=true]'));

test('a customer is created, and what is wrong is said at the field', async () => {
  await nadia.getByRole('link', { name: 'New customer' }).click();
  await nadia.getByLabel('E-mail').fill('not an address');
  await nadia.getByRole('button', { name: 'Save' }).click();
  await invalid(nadia, 'Name').waitFor();
  await invalid(nadia, 'E-mail').waitFor();
  await nadia.getByLabel('Name').fill('Northern Lights Energy');
  // Somebody else has it.
  const { customers } = await server.data('{ customers(where: { text: "hanseatic" }) { nodes { email } } }');
  await nadia.getByLabel('E-mail').fill(customers.nodes[0].email);
  await nadia.getByRole('button', { name: 'Save' }).click();
  await nadia.getByText('This value is already in use.').waitFor();
  await invalid(nadia, 'E-mail').waitFor();
  expect(await invalid(nadia, 'Name').count()).toBe(0);
  await nadia.getByLabel('E-mail').fill('info@northern-lights.example');
  await nadia.getByLabel('Segment').selectOption('Mid-market');
  await nadia.getByLabel('Risk').selectOption('High');
  await nadia.getByRole('button', { name: 'Save' }).click();
  await nadia.getByRole('heading', { level: 1, name: 'Northern Lights Energy' }).waitFor();
  await nadia.getByText('High risk').waitFor();
  await nadia.getByText('“Northern Lights Energy” is saved.').waitFor();
});

test('of two who edit a customer at once, the second one sees both versions side by side', async () => {
  await tom.goto(`${nadia.url()}/edit`);
  await nadia.getByRole('link', { name: 'Edit', exact: true }).click();
  await nadia.getByLabel('Telephone').fill('+47 22 00 00 00');
  await nadia.getByLabel('Risk').selectOption('Medium');
  await tom.getByLabel('Risk').selectOption('Critical');
  await tom.getByRole('button', { name: 'Save' }).click();
  await tom.getByText('Critical risk').waitFor();

  await nadia.getByRole('button', { name: 'Save' }).click();
  await nadia.getByText('Tom Okafor has made changes since you opened this form.').waitFor();
  const risk = nadia.getByRole('row', { name: /^Risk/ });
  expect(await risk.getByRole('cell').allInnerTexts()).toEqual(['High', 'Critical', 'Medium']);
  await risk.getByRole('radio', { name: 'Critical' }).check();
  await nadia.getByRole('button', { name: 'Continue editing' }).click();
  expect(await nadia.getByLabel('Telephone').inputValue()).toBe('+47 22 00 00 00');
  await nadia.getByRole('button', { name: 'Save' }).click();
  await nadia.getByText('+47 22 00 00 00').waitFor();
  await nadia.getByText('Critical risk').waitFor();
});

test('documents are added and removed on the page of the contract, which others see at once', async () => {
  const { contracts } = await server.data('{ contracts(where: { text: "Remote monitoring" }) { nodes { id } } }');
  for (const page of [nadia, tom]) await page.goto(`/contracts/${contracts.nodes[0].id}`);
  await nadia.getByRole('button', { name: 'Add document' }).click();
  const dialog = nadia.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Data sheet of the sensors');
  await dialog.getByLabel('Address').fill('ftp://files.example/sheet.pdf');
  await dialog.getByRole('button', { name: 'Add document' }).click();
  await invalid(nadia, 'Address').waitFor();
  await dialog.getByLabel('Address').fill('https://files.example/sheet.pdf');
  await dialog.getByLabel('Kind').selectOption('Terms');
  await dialog.getByRole('button', { name: 'Add document' }).click();
  await dialog.waitFor({ state: 'detached' });
  const link = nadia.getByRole('link', { name: 'Data sheet of the sensors' });
  expect(await link.getAttribute('href')).toBe('https://files.example/sheet.pdf');

  await tom.getByRole('link', { name: 'Data sheet of the sensors' }).waitFor();
  await tom.getByRole('button', { name: 'Remove Data sheet of the sensors' }).click();
  await tom.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await tom.getByRole('link', { name: 'Data sheet of the sensors' }).waitFor({ state: 'detached' });
  await link.waitFor({ state: 'detached' });
});

test('who may only read is offered nothing to change', async () => {
  const { page } = await signIn(browser, server, 'Rosa Reader', 'READER', '/customers');
  await page.locator('tbody tr a').first().click();
  await page.getByRole('region', { name: 'Details' }).waitFor();
  for (const name of ['Edit', 'New customer', 'New contract']) {
    expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
  }
});
