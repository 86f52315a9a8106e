import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fillWithDemo } from '../../src/demo/fill.ts';
import { launchBrowser, openPage } from '../support/browser/browser.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/browser/identityProvider.ts';
import { AUDIENCE, tokenIdentity } from '../support/identity/tokenIdentity.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const CLIENT_ID = 'portal-of-tests';
let provider: IdentityProvider;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  provider = await startIdentityProvider(CLIENT_ID);
  const { issuer, jwksUrl } = provider;
  const { identify, setTime } = tokenIdentity({ jwksUrl }, { issuer });
  setTime(Date.now() / 1_000);
  const portalOidc = { authority: issuer, clientId: CLIENT_ID, scope: 'openid profile', audience: AUDIENCE };
  server = await startServer({ identity: identify, portalOidc });
  await fillWithDemo(server.database);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  provider.stop();
});

test('people sign in at the identity provider, and come back to the page that they wanted', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/approvals?show=decided');
  await page.getByRole('button', { name: 'Sign in with your organization' }).click();
  await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor();
  expect(new URL(page.url()).search).toBe('?show=decided');
  await page.getByText('Greta Lindqvist', { exact: true }).waitFor();
  expect(provider.asked).toEqual(expect.arrayContaining(['/authorize', '/token']));

  // Nothing of the way there stays behind but the token.
  expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual(['contract-portal.token']);
  await page.reload();
  await page.getByText('Greta Lindqvist', { exact: true }).waitFor();
});

test('an answer that nobody asked for signs nobody in', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/signed-in?code=stolen&state=made-up');
  await page.getByRole('alert').waitFor();
  expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
});
