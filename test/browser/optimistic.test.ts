import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser/browser.ts';
import { startPortal } from '../support/browser/portal.ts';
import type { TestServer } from '../support/servers/server.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
let address: string;

beforeAll(async () => {
  server = await startPortal();
  browser = await launchBrowser();
  const { contracts } = await server.data('{ contracts(where: { text: "Remote monitoring" }) { nodes { id } } }');
  address = `/contracts/${contracts.nodes[0].id}`;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  ({ page } = await openPage(browser, server.url, { locale: 'de-DE' }));
  await page.goto(address);
  await page.getByRole('region', { name: 'Hinweise' }).waitFor();
});

/** Holds a mutation back until the returned function lets it go: to the server, or into the void. */
async function hold(name: string): Promise<(outcome: 'send' | 'refuse') => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<Route>();
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes(`mutation ${name}`)) resolve(route);
    else await route.continue();
  });
  return async (outcome) => {
    const route = await promise;
    if (outcome === 'send') await route.continue();
    else await route.fulfill({ json: { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] } });
  };
}

test('a reply is there at once; if it does not get through, it is back in its form', async () => {
  const note = page.getByRole('article', { name: 'Notiz von Greta Lindqvist' }).first();
  const body = 'Das steht in Ziffer 7.3.';
  for (const outcome of ['refuse', 'send'] as const) {
    const go = await hold('CreateNote');
    if (outcome === 'refuse') {
      await note.getByRole('button', { name: 'Antworten' }).click();
      await note.getByLabel('Antwort an Greta Lindqvist').fill(body);
    }
    await note.getByRole('button', { name: 'Antworten' }).click();
    const pending = page.locator('article[aria-busy=true]');
    await pending.getByText(body).waitFor();
    await pending.getByText('Wird gesendet …').waitFor();
    await go(outcome);
    if (outcome === 'send') break;
    await note.getByText('Ihre Rolle erlaubt das nicht').waitFor();
    expect(await note.getByLabel('Antwort an Greta Lindqvist').inputValue()).toBe(body);
    await page.unroute('**/graphql');
  }
  await page.locator('article[aria-busy=true]').waitFor({ state: 'detached' });
  await page.locator('article[id]').getByText(body).waitFor();
});

test('a thread is resolved at once, and is open again if that is refused', async () => {
  const note = page.getByRole('article', { name: 'Notiz von Greta Lindqvist' }).first();
  const go = await hold('ResolveNote');
  await note.getByRole('button', { name: 'Klären' }).click();
  await note.getByText('Geklärt von Local administrator').waitFor();
  await go('refuse');
  await page.getByText('Klären: Ihre Rolle erlaubt das nicht').waitFor();
  await note.getByRole('button', { name: 'Klären' }).waitFor();
});

test('a flag is raised and resolved at once; what is refused comes back with its reason, in German', async () => {
  const flags = page.getByRole('region', { name: 'Hinweise' });
  const dialog = page.getByRole('dialog');
  await flags.getByRole('button', { name: 'Hinweis anlegen' }).click();
  await dialog.getByRole('button', { name: 'Hinweis anlegen' }).click();
  await dialog.getByText(/^Der Wert ist ungültig\. Der Server meldet: Expected/).waitFor();

  await dialog.getByLabel('Begründung').fill('Das Datenblatt fehlt.');
  const raise = await hold('FlagContract');
  await dialog.getByRole('button', { name: 'Hinweis anlegen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const raised = flags.getByRole('listitem').filter({ hasText: 'Das Datenblatt fehlt.' });
  await raised.getByText('Wird gesendet …').waitFor();
  await raise('send');
  const resolving = await hold('ResolveContractFlag');
  await raised.getByRole('button', { name: 'Klären' }).click();
  await dialog.getByLabel('Wie er geklärt wurde').fill('Es ist da.');
  await dialog.getByRole('button', { name: 'Klären' }).click();
  await raised.getByText('Geklärt von Local administrator: Es ist da.').waitFor();

  // Somebody else has resolved it meanwhile.
  const { flags: found } = await server.data('{ flags(where: { resolved: false }) { nodes { id reason } } }');
  const { id } = found.nodes.find(({ reason }: { reason: string }) => reason === 'Das Datenblatt fehlt.');
  await server.data(
    `mutation { resolveContractFlag(input: { id: "${id}", resolution: "Schon da." }) { flag { id } } }`,
  );
  await resolving('send');
  await raised.getByText('Geklärt von Local administrator: Schon da.').waitFor();
});
