import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let page: string;
/** The sources that the header lets each kind of thing come from. */
let allowed: Map<string, string[]>;
beforeAll(async () => {
  portal = await startServer();
  const response = await fetch(`${portal.url}/graphql`, { headers: { accept: 'text/html' } });
  page = await response.text();
  const policy = response.headers.get('content-security-policy') ?? '';
  allowed = new Map(policy.split('; ').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)]));
});
afterAll(() => portal.stop());

/** The addresses of all things of one kind that the page names, without their paths. */
const named = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, url = '']) => new URL(url).origin);

test.each([
  ['script-src', /<script[^>]+src="(https[^"]+)"/g],
  ['style-src', /<link\s+href="([^"]+)"\s+rel="stylesheet"/g],
  ['img-src', /<link\s+rel="[^"]*icon"\s+href="([^"]+)"/g],
  ['manifest-src', /<link\s+rel="manifest"\s+href="([^"]+)"/g],
])('what the page names may be loaded: %s', (kind, pattern) => {
  const origins = named(pattern);
  expect(origins.length).toBeGreaterThan(0);
  for (const origin of origins) expect(allowed.get(kind)).toContain(origin);
});

test('the frame that the page of Apollo itself lets in may be shown', () => {
  const frames = /frame-src ([^;"]+)/.exec(page)?.[1]?.split(' ') ?? [];
  expect(frames).toEqual(expect.arrayContaining(allowed.get('frame-src') ?? ['nothing']));
});

test('its scripts and styles may stand in it, and it may ask this server', () => {
  expect(page).toMatch(/<script nonce=[^>]*>\s+var initialEndpoint = window.location.href;/);
  expect(allowed.get('script-src')).toContain("'unsafe-inline'");
  expect(allowed.get('style-src')).toContain("'unsafe-inline'");
  expect(allowed.get('connect-src')).toContain("'self'");
});

test('nothing else may be loaded, framed or run from text', () => {
  expect(allowed.get('default-src')).toEqual(["'none'"]);
  expect(allowed.get('frame-ancestors')).toEqual(["'none'"]);
  const sources = [...allowed.values()].flat();
  expect(sources.filter((source) => /^(\*|https?:|data:|blob:|'unsafe-eval')$/.test(source))).toEqual([]);
});

test('it neither asks for the schema again and again nor tells anybody what is done in it', () => {
  const [, config = ''] = /embeddedSandboxConfig = (\{.*\});/.exec(page) ?? [];
  expect(JSON.parse(config)).toMatchObject({ runTelemetry: false, initialState: { pollForSchemaUpdates: false } });
});
