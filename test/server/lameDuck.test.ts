import { afterAll, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/db/open.ts';
import { createServer } from '../../src/server/server.ts';
import { freshDatabase } from '../support/databases.ts';

const cleanUps: (() => unknown)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

test('a server that is about to stop says that it is not ready, and still answers', async () => {
  const { url, remove } = await freshDatabase();
  cleanUps.push(remove);
  const database = await openDatabase(url);
  cleanUps.push(() => database.close());
  const server = await createServer({ database, lameDuck: 2_000 });
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 });
  const get = async (path: string, init?: RequestInit) => (await fetch(`${address}${path}`, init)).status;
  expect(await get('/health/ready')).toBe(200);

  const stopped = server.stop();
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ viewer { subject } }' });
  expect(await get('/health/ready')).toBe(503);
  expect(await get('/health/live')).toBe(200);
  expect(await get('/graphql', { method: 'POST', headers, body })).toBe(200);
  await stopped;
  await expect(get('/health/live')).rejects.toThrow('fetch failed');
}, 30_000);
