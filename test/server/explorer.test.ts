import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/servers/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('the explorer is one page, whose files all come from this server', async () => {
  const response = await fetch(`${server.url}/explorer`);
  const page = await response.text();
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toMatch(/https?:|\*/);
  const files = [...page.matchAll(/(?:src|href)="([^"/][^"]*\.(?:js|css|ico))"/g)].map(([, file]) => file);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect((await fetch(`${server.url}/explorer/${file}`)).status).toBe(200);
  for (const nothing of ['nothing.js', 'index.html', '', 'assets']) {
    expect((await fetch(`${server.url}/explorer/${nothing}`)).status).toBe(404);
  }
});

test('without introspection there is no explorer', async () => {
  const closed = await startServer({ introspection: false });
  expect((await fetch(`${closed.url}/explorer`)).status).toBe(404);
  expect((await fetch(`${closed.url}/explorer/main.js`)).status).toBe(404);
  await closed.stop();
});
