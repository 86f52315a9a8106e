import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let arrived = 0;
beforeAll(async () => {
  portal = await startServer({
    identity({ authorization = '' }) {
      arrived = authorization.length;
      return { subject: 'ann', name: 'Ann', role: 'READER' };
    },
  });
});
afterAll(() => portal.stop());

async function statusOf(length: number): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${'x'.repeat(length)}` };
  const body = JSON.stringify({ query: '{ viewer { role } }' });
  const response = await fetch(`${portal.url}/graphql`, { method: 'POST', headers, body });
  await response.text();
  return response.status;
}

test('tokens of 16 KiB, and twice that with what else there is in the headers, arrive', async () => {
  for (const length of [16 * 1024, 31 * 1024]) {
    expect(await statusOf(length)).toBe(200);
    expect(arrived).toBe('Bearer '.length + length);
  }
});

test('headers beyond 32 KiB are refused', async () => {
  expect(await statusOf(32 * 1024)).toBe(431);
});
