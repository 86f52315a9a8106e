import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { freshSqlite, type TestDatabase } from '../support/databases/testDatabases.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';

/** No file of the server may grow beyond this: like a full disk, but for this process alone. In blocks of 512 bytes. */
const LARGEST_FILE = 1_000;

let file: TestDatabase;
let server: ServerProcess;

beforeEach(async () => {
  file = await freshSqlite();
  server = await startServer({
    transport: 'process',
    env: { DATABASE_URL: file.url },
    prepare: `ulimit -f ${LARGEST_FILE}`,
  });
});
afterEach(async () => {
  await server.stop();
  await file.remove();
});

async function ask(query: string): Promise<{ status: number; retryAfter: string | null; body: Data }> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
}

const create = () => ask('mutation { createCustomer(input: { name: "N", segment: ENTERPRISE }) { customer { id } } }');
const readiness = async () => (await fetch(`${server.url}/health/ready`)).status;

test('where no more can be written, what writes gets 503, what reads is answered, and service returns with the room', async () => {
  let written = 0;
  let answer = await create();
  for (; answer.status === 200; answer = await create()) written++;
  expect(answer).toMatchObject({
    status: 503,
    retryAfter: '1',
    body: {
      errors: [
        {
          message: 'The database is unavailable for now. Try again in a moment.',
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    },
  });
  // It may have been looked up a moment ago.
  while ((await readiness()) !== 503) await pause(50);
  expect((await create()).status).toBe(503);
  const count = { data: { customers: { totalCount: written } } };
  expect(await ask('{ customers { totalCount } }')).toMatchObject({ status: 200, body: count });

  // Moves what was written from the log into the file, which makes room in the log.
  const other = new Sqlite(file.url.replace('file:', ''));
  other.pragma('wal_checkpoint(TRUNCATE)');
  other.close();
  expect(await create()).toMatchObject({ status: 200 });
  while ((await readiness()) !== 200) await pause(50);
  expect((await ask('{ customers { totalCount } }')).body.data.customers.totalCount).toBe(written + 1);
});
