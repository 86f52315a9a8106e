import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, jest, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { pipelined, type Seen, slow, steady, type Writer } from '../support/http/writers.ts';
import { freshFolder } from '../support/programs/npmScripts.ts';
import { startServer } from '../support/servers/server.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(120_000);

const WRITERS = 8;
const folder = freshFolder();
afterAll(() => folder.remove());

test.each<[string, Writer, 'SIGTERM' | 'SIGHUP']>([
  ['one request after the other', steady, 'SIGTERM'],
  ['several requests at once', pipelined, 'SIGTERM'],
  ['requests in pieces', slow, 'SIGHUP'],
])('a server that is stopped while clients write %s leaves nobody without an answer', async (what, write, signal) => {
  const seen: Seen = { acknowledged: new Set(), cut: new Set() };
  const server = await startServer({ transport: 'process', cwd: folder.path, env: { LOG_LEVEL: 'error' } });
  const writers = Array.from({ length: WRITERS }, (_, i) => write(server.url, `${what} ${i}`, seen));
  while (seen.acknowledged.size < 5 * WRITERS) await pause(10);
  server.process.kill(signal);
  await Promise.all(writers);
  expect((await server.ended).code).toBe(0);
  expect([...seen.cut]).toEqual([]);
  const written = new Sqlite(join(folder.path, 'data/portal.db'))
    .prepare('select name from customers where name like ?')
    .pluck()
    .all(`${what} %`);
  expect(new Set(written)).toEqual(seen.acknowledged);
});
