import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

const LISTED = 'https://app.example.com';
const ALSO_LISTED = 'http://localhost:5173';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ transport: 'process', env: { CORS_ORIGINS: `${LISTED}/, ${ALSO_LISTED}` } });
});
afterAll(() => server.stop());

function preflight(origin: string): Promise<Response> {
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  return fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers });
}

function post(origin: string): Promise<Response> {
  const headers = { origin, 'content-type': 'application/json' };
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: '{ viewer { subject } }' }),
  });
}

test.each([LISTED, ALSO_LISTED])('pages of the listed origin %s may call the API', async (origin) => {
  const allowed = await preflight(origin);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
  expect(allowed.headers.get('access-control-allow-methods')).toContain('POST');
  expect(allowed.headers.get('access-control-allow-headers')).toBe('content-type');
  expect((await post(origin)).headers.get('access-control-allow-origin')).toBe(origin);
});

test.each(['https://evil.example.com', 'https://app.example.com.evil.example', 'http://app.example.com', 'null'])(
  'pages of the origin %s, which is not listed, may not',
  async (origin) => {
    for (const response of [await preflight(origin), await post(origin)]) {
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  },
);
