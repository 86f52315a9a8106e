import type { Browser } from 'playwright-core';
import type { TestServer } from '../servers/server.ts';
import { type OpenPage, openPage } from './browser.ts';
import { tokenFor } from './portal.ts';

/** A page of `startPortal({ withTokens: true })` on which somebody has signed in. */
export async function signIn(
  browser: Browser,
  server: TestServer,
  name: string,
  role: string,
  path: string,
): Promise<OpenPage> {
  const opened = await openPage(browser, server.url);
  const { page } = opened;
  await page.goto(path);
  await page.getByLabel('Token').fill(tokenFor(name, role));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(name, { exact: true }).waitFor();
  return opened;
}
