import { expect, test } from '@jest/globals';
import { startServer } from '../support/servers/server.ts';

const DEAR = '{ contracts(first: 100) { nodes { notes(first: 50) { nodes { id } } } } }';

test('a small request waits for one dear one at most, however many came before it', async () => {
  const server = await startServer({ transport: 'injected' });
  const done: string[] = [];
  const send = (what: string, query: string) => server.send({ query }).then(() => done.push(what));
  await Promise.all([...Array.from({ length: 6 }, () => send('dear', DEAR)), send('small', '{ viewer { subject } }')]);
  await server.stop();
  expect(done).toHaveLength(7);
  expect(done.indexOf('small')).toBeLessThanOrEqual(1);
});
