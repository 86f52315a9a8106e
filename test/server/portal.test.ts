import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/servers/server.ts';

const PROGRAM = '<!doctype html><title>The portal</title>';
const SCRIPT = 'console.log("the portal");';
/** The paths that the program shows something for, each with an id in the place of its parameter. */
const paths = [...readFileSync('portal/src/App.tsx', 'utf8').matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) =>
  path.replace(':id', 'ctr_1'),
);

const folder = mkdtempSync(join(tmpdir(), 'built-portal-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a portal that has been built', () => {
  let server: TestServer;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), PROGRAM);
    writeFileSync(join(folder, 'assets/index-a1b2.js'), SCRIPT);
    writeFileSync(join(folder, 'assets/index-a1b2.js.br'), brotliCompressSync(SCRIPT));
    server = await startServer({ portal: folder });
  });
  afterAll(() => server.stop());

  test('is the answer to each of its paths, may load from here alone, and is asked for each time', async () => {
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      const response = await fetch(server.url + path);
      expect(await response.text()).toBe(PROGRAM);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    }
  });

  test('has files that browsers may keep for ever, compressed', async () => {
    const response = await fetch(`${server.url}/assets/index-a1b2.js`, { headers: { 'accept-encoding': 'br' } });
    expect(await response.text()).toBe(SCRIPT);
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('is nowhere else, and leads to no other file', async () => {
    for (const path of [
      '/nothing',
      '/assets/nothing.js',
      '/assets/..%2f..%2fpackage.json',
      '/contracts/../../etc/passwd',
    ]) {
      const text = await (await fetch(server.url + path)).text();
      expect(text).not.toMatch(/"name": "contract-portal"|root:/);
    }
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
    const posted = await fetch(`${server.url}/`, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('without a built portal, a page says what this is and how to build it', async () => {
  const server = await startServer({ portal: join(folder, 'nothing') });
  const response = await fetch(`${server.url}/`);
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain('npm run build:portal');
  expect(page).toContain('href="/graphql"');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect((await fetch(`${server.url}/contracts`)).status).toBe(404);
  await server.stop();
});
