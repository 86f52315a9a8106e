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
let setServerTime: (seconds: number) => void;

beforeAll(async () => {
  provider = await startIdentityProvider(CLIENT_ID);
  const { issuer, jwksUrl } = provider;
  const identity = tokenIdentity({ jwksUrl }, { issuer });
  setServerTime = identity.setTime;
  setServerTime(Date.now() / 1_000);
  const portalOidc = {
    authority: issuer,
    clientId: CLIENT_ID,
    scope: 'openid profile offline_access',
    audience: AUDIENCE,
  };
  server = await startServer({ identity: identity.identify, portalOidc });
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

  // Nothing of the way there stays behind but the token, and what it is renewed with.
  const kept = `oidc.user:${provider.issuer}:${CLIENT_ID}`;
  expect(await page.evaluate('Object.keys(sessionStorage).sort()')).toEqual(['contract-portal.token', kept]);
  await page.reload();
  await page.getByText('Greta Lindqvist', { exact: true }).waitFor();
});

test('an answer that nobody asked for signs nobody in', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/signed-in?code=stolen&state=made-up');
  await page.getByRole('alert').waitFor();
  expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
});

test('a token is renewed in time, and if the server no longer takes it; if that fails, people sign in and are back', async () => {
  const { page, problems } = await openPage(browser, server.url);
  await page.goto('/approvals?show=pending');
  await page.getByRole('button', { name: 'Sign in with your organization' }).click();
  await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor();
  const row = page.getByRole('button', { name: 'Remote monitoring of cranes' });
  await row.click();
  const token = () => page.evaluate("sessionStorage.getItem('contract-portal.token')");
  const first = await token();
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql')) answers.push(response.status());
  });

  // The clock of the page says that the token is about to expire.
  const start = Date.now() / 1_000;
  await page.clock.setFixedTime((start + 3_590) * 1_000);
  provider.setTime(start + 3_590);
  await page.getByRole('link', { name: 'Contracts' }).first().click();
  await page.locator('tbody tr').first().waitFor();
  const second = await token();
  expect(second).not.toBe(first);
  expect(new Set(answers)).toEqual(new Set([200]));

  // The server's clock goes before that of the page.
  provider.setTime(start + 7_300);
  setServerTime(start + 7_300);
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await page.locator('tbody tr').first().waitFor();
  expect(await token()).not.toBe(second);
  expect(answers).toContain(401);
  expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);

  // The session at the provider has ended.
  provider.refuseRenewals();
  provider.setTime(start + 12_000);
  setServerTime(start + 12_000);
  await page.getByRole('columnheader', { name: 'Created' }).getByRole('button').click();
  await page.getByText('Your session has ended.').waitFor();
  expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual(['contract-portal.token']);
  await page.getByRole('button', { name: 'Sign in with your organization' }).click();
  await page.getByRole('columnheader', { name: 'Created' }).and(page.locator('[aria-sort=ascending]')).waitFor();
  expect(new URL(page.url()).pathname).toBe('/customers');
});

test('who has lost their role is asked to sign in again, as the server does not take the renewed token either', async () => {
  const { page } = await openPage(browser, server.url);
  await page.goto('/contracts');
  await page.getByRole('button', { name: 'Sign in with your organization' }).click();
  await page.locator('tbody tr').first().waitFor();
  provider.takeRole();
  const later = Date.now() / 1_000 + 20_000;
  provider.setTime(later);
  setServerTime(later);
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await page.getByText('Your session has ended.').waitFor();
});
