import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityFindings, launchBrowser, openPage } from '../support/browser/browser.ts';
import { startPortal } from '../support/browser/portal.ts';
import { eventRow, insertRows } from '../support/fixtures/rows.ts';
import type { Data } from '../support/servers/answers.ts';
import type { TestServer } from '../support/servers/server.ts';

const PUMPS = 'Overhaul of intake pumps';

let server: TestServer;
let browser: Browser;
let page: Page;
let problems: string[];
let pumps: Data;

beforeAll(async () => {
  server = await startPortal();
  browser = await launchBrowser();
  ({ page, problems } = await openPage(browser, server.url));
  const found = await server.data(
    `{ contracts(where: { text: "${PUMPS}" }) { nodes { id customer { id } lastAction { createdAt } } } }`,
  );
  [pumps] = found.contracts.nodes;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  expect(problems).toEqual([]);
});

const change = (mutation: string, input: object): Promise<Data> =>
  server.data(
    `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
      ${mutation}(input: $input) { userErrors { message } ${mutation === 'createNote' ? 'note { id }' : ''} }
    }`,
    { input },
  );

test('what changed since the last decision is shown with the values before and after', async () => {
  const description = 'Payment is due in thirty days. '.repeat(20);
  const value = { amount: '220000.000', currency: 'KWD' };
  await change('updateContract', { id: pumps.id, value, endDate: null, description });
  await change('updateContract', { id: pumps.id, description: `${description}Notice: 90 days.` });
  const { id: contractId, customer } = pumps;
  const occurredAt = new Date().toISOString();
  const payload = '{"changed":["title"]}';
  const old = eventRow({ customerId: customer.id, contractId, type: 'contract.updated', payload, occurredAt });
  await insertRows(server, { events: [old] });

  await page.goto('/approvals?show=pending');
  await page.getByRole('button', { name: PUMPS }).click();
  const list = page.getByRole('list', { name: 'All pending' });
  await list.getByText(/Since it was rejected on .* by Daniel Weiss/).waitFor();
  const changed = async (place: Locator) => {
    await place.locator('dl.changes').first().waitFor();
    const pairs = await place.locator('.change').all();
    const texts = await Promise.all(pairs.map((pair) => pair.locator('dt, dd').allInnerTexts()));
    return texts.map((text) => text.join(' ').replace(/\s+/g, ' '));
  };
  const since = await changed(list);
  expect(since).toEqual([
    expect.stringMatching(/^Description …rty days\. Payment is due in thirty days\. …rty days\. .* Notice: 90 days\.$/),
    expect.stringMatching(/^Description Four intake pumps, one after .*Payment is due in .*…$/),
    'Value KWD 214,750.500→KWD 220,000.000',
    'Last day 31 May 2027→none',
    'Value KWD 231,000.000→KWD 214,750.500',
  ]);
  await list.getByText('Title (without values: this event does not keep them)').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.goto(`/contracts/${contractId}`);
  expect(await changed(page.getByRole('region', { name: 'Activity' }))).toEqual(since);
});

test('events are chosen by customer and contract, and the address keeps both', async () => {
  await page.goto('/events');
  await page.getByRole('combobox', { name: 'Customer' }).fill('desalination');
  await page.getByRole('option', { name: /Al Noor Desalination/ }).click();
  await page.waitForURL(/customer=cus_/);
  const rows = page.locator('tbody tr');
  const others = rows.filter({ hasNotText: 'Al Noor Desalination' });
  await others.first().waitFor({ state: 'detached' });
  const ofCustomer = await rows.count();

  // Only the contracts of the customer are offered.
  await page.getByRole('combobox', { name: 'Contract' }).fill('o');
  await page.getByRole('option', { name: PUMPS }).waitFor();
  expect(await page.locator('.option').filter({ hasNotText: 'Al Noor' }).count()).toBe(0);
  await page.getByRole('option', { name: PUMPS }).click();
  await rows.filter({ hasNotText: PUMPS }).first().waitFor({ state: 'detached' });
  await page.reload();
  await rows.first().waitFor();
  expect(await page.getByRole('combobox', { name: 'Contract' }).inputValue()).toBe(PUMPS);
  expect(await rows.filter({ hasNotText: PUMPS }).count()).toBe(0);

  // Emptied, a filter is gone.
  await page.getByRole('combobox', { name: 'Contract' }).fill('');
  await page.waitForURL((url) => !url.searchParams.has('contract'));
  await page.waitForFunction(`document.querySelectorAll('tbody tr').length === ${ofCustomer}`);

  await page.goto(`/contracts/${pumps.id}`);
  await page.getByRole('region', { name: 'Activity' }).getByRole('link', { name: 'All events' }).click();
  await page.waitForURL(/\/events\?contract=ctr_/);
  await rows.filter({ hasText: PUMPS }).first().waitFor();
});

test('search finds a note, and leads to it by keys, also from the page of its contract', async () => {
  await page.goto(`/contracts/${pumps.id}`);
  await page.getByRole('heading', { level: 1, name: PUMPS }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('guarantee is from the National');
  await page.getByRole('option', { name: /Inês Carvalho · Overhaul/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#note_/);
  await page.locator('.note.linked:focus').getByText('Paid in full this morning.').waitFor();
});

test('a link leads to a note beyond those that are shown, and says so if there is none', async () => {
  const { id: contractId } = pumps;
  const write = async (input: object) =>
    (await change('createNote', { contractId, ...input })).createNote.note.id as string;
  for (let number = 1; number <= 50; number++) await write({ body: `Note ${number}` });
  const question = await write({ body: 'Who pays for the crane?' });
  const answer = await write({ parentId: question, body: 'They do.' });
  const below = await write({ parentId: answer, body: 'In writing?' });

  await page.goto('/');
  await page.goto(`/contracts/${contractId}#${answer}`);
  const apart = page.getByRole('region', { name: 'The note that the link leads to' });
  await apart.locator(`#${answer}:focus`).waitFor();
  await apart.getByText('Who pays for the crane?').waitFor();
  await apart.locator(`#${below}`).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  // Once its thread is shown, the note is there and nowhere else.
  await page.getByRole('region', { name: 'Discussion' }).getByRole('button', { name: 'Show more' }).click();
  await apart.waitFor({ state: 'detached' });
  await page.locator(`#${answer}`).waitFor();

  await page.goto(`/contracts/${contractId}#note_gone`);
  await page.reload();
  await page.getByText('The note that the link leads to is not there any more.').waitFor();
});

test('what people record in events, and what they call contracts, keeps no page from being shown', async () => {
  const found = await server.data('{ contracts(where: { text: "cranes" }) { nodes { id customer { id } } } }');
  const [{ id: contractId, customer }] = found.contracts.nodes;
  const changes = [{ field: 'value', before: 1, after: { amount: 'much' } }];
  await change('createEvent', { customerId: customer.id, contractId, type: 'sync.done', payload: { changes } });
  await change('updateContract', { id: contractId, title: '9999-99-99' });

  for (const path of [`/contracts/${contractId}`, `/events?contract=${contractId}`]) {
    await page.goto(path);
    await page.getByText('sync.done').waitFor();
    await page.locator('.change ins').getByText('9999-99-99').waitFor();
  }
});

test('who decides is told if not all changes are shown, and if they cannot be read', async () => {
  for (let number = 1; number <= 51; number++) await change('updateContract', { id: pumps.id, type: `Kind ${number}` });
  const open = async () => {
    await page.goto('/approvals?show=pending');
    await page.getByRole('button', { name: PUMPS }).click();
    return page.getByRole('list', { name: 'All pending' });
  };
  await (await open()).getByText('These are only the latest changes.').waitFor();

  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('ContractActivity')
      ? route.fulfill({
          json: { errors: [{ message: 'Out of order.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
        })
      : route.continue(),
  );
  await (await open()).getByRole('alert').waitFor();
});
