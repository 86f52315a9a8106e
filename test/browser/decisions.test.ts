import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser/browser.ts';
import { startPortal, tokenFor } from '../support/browser/portal.ts';
import type { TestServer } from '../support/servers/server.ts';

const CRANES = 'Remote monitoring of cranes';
const TELEMATICS = 'Telematics pilot for the fleet';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startPortal({ withTokens: true });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await server.stop();
});

async function signIn(name: string, role: string, path: string): Promise<Page> {
  const { page } = await openPage(browser, server.url);
  await page.goto(path);
  await page.getByLabel('Token').fill(tokenFor(name, role));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(name, { exact: true }).waitFor();
  return page;
}

const row = (page: Page, title: string) => page.getByRole('button', { name: title });

test('of two people who decide one contract, one wins; it leaves the queue of the other with a note', async () => {
  const greta = await signIn('Greta Lindqvist', 'APPROVER', '/approvals');
  const daniel = await signIn('Daniel Weiss', 'APPROVER', '/approvals');
  await row(greta, CRANES).click();
  await row(daniel, CRANES).click();

  await greta.keyboard.press('a');
  await greta.getByText(`“${CRANES}” is approved.`).waitFor();
  await daniel.getByText(`Greta Lindqvist has approved “${CRANES}”.`).waitFor();
  await row(daniel, CRANES).waitFor({ state: 'detached' });
  expect(await row(greta, CRANES).count()).toBe(0);
});

test('a decision on what somebody else has changed meanwhile is refused, and the row comes back with the reason', async () => {
  const greta = await signIn('Greta Lindqvist', 'APPROVER', '/approvals');
  await row(greta, CRANES).click();
  await greta.getByRole('button', { name: /^Approve/ }).waitFor();
  // Nothing reaches this page any more, as on a train.
  await greta.route('**/graphql/stream', (route) => route.abort());
  const { contracts } = await server.data(`{ contracts(where: { text: "${CRANES}" }) { nodes { id } } }`);
  await greta.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    if (body.includes('DecideContracts')) {
      await server.data(
        'mutation ($input: UpdateContractInput!) { updateContract(input: $input) { userErrors { message } } }',
        { input: { id: contracts.nodes[0].id, title: `${CRANES} and trucks` } },
      );
    }
    await route.continue();
  });

  await greta.keyboard.press('a');
  await greta
    .getByRole('alert')
    .getByText(/version/)
    .waitFor();
  await row(greta, `${CRANES} and trucks`).waitFor();
});

test('bulk decisions have a result for each contract, and a reason is asked for once', async () => {
  const greta = await signIn('Greta Lindqvist', 'APPROVER', '/approvals');
  for (const title of [CRANES, TELEMATICS]) await greta.getByRole('checkbox', { name: `Choose ${title}` }).check();
  await greta.getByRole('button', { name: 'Reject (2)' }).click();
  const dialog = greta.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await dialog.getByText('Expected a reason').waitFor();
  await dialog.getByLabel('Reason').fill('Budget of next year is not fixed.');
  await dialog.getByRole('button', { name: 'Reject' }).click();

  const outcomes = greta.getByRole('region', { name: '2 done' });
  await outcomes.getByText(CRANES).waitFor();
  await outcomes.getByText(TELEMATICS).waitFor();
  await row(greta, CRANES).waitFor({ state: 'detached' });
});

test('who may not decide sees why, and nothing to press', async () => {
  const nadia = await signIn('Nadia Rahman', 'EDITOR', '/approvals?show=pending');
  await row(nadia, CRANES).click();
  await nadia.getByText('Approve: Your role does not allow it.').waitFor();
  expect(await nadia.getByRole('button', { name: /^Approve/ }).isDisabled()).toBe(true);
});
