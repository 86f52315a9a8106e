import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { freshPostgres, type TestDatabase } from '../support/databases/testDatabases.ts';
import { expectNoSecrets } from '../support/logs/secrets.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';

let fresh: TestDatabase;
let server: ServerProcess;

beforeAll(async () => {
  fresh = await freshPostgres();
  server = await startServer({ transport: 'process', env: { DATABASE_URL: fresh.url, LOG_LEVEL: 'trace' } });
});
afterAll(async () => {
  await server.stop();
  await fresh.remove();
});

/** Does something to the database behind the back of the server. */
async function administer(command: string): Promise<void> {
  const client = new pg.Client(fresh.url);
  await client.connect();
  await client.query(command);
  await client.end();
}

async function ask(
  query: string,
  variables: object,
): Promise<{ answer: Data; text: string; requestId: string | null }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { answer: JSON.parse(text), text, requestId: response.headers.get('x-request-id') };
}

/** Waits for a line of the log about a request. */
async function entryOf(requestId: string | null, message: string): Promise<Data> {
  for (;;) {
    const lines = server.output().split('\n').slice(0, -1);
    const entries = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
    const entry = entries.find(({ requestId: id, msg }) => id === requestId && msg === message);
    if (entry) return entry;
    await pause(10);
  }
}

const COMMANDS: [what: string, command: string, fault: object][] = [
  ['a table that is gone', 'alter table customers rename to vault', { type: 'error', code: '42P01' }],
  [
    'a check that fails, of which PostgreSQL shows the row',
    `alter table vault rename to customers; alter table customers add constraint odd_check check (name = 'owner')`,
    { type: 'error', code: '23514', table: 'customers', constraint: 'odd_check' },
  ],
];

test.each(COMMANDS)('%s is told to nobody, and is in the log by its code', async (_, command, fault) => {
  await administer(command);
  const mutation =
    'mutation Create($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }';
  const input = { name: 'olga', segment: 'ENTERPRISE', externalReference: 's3cret' };
  const { answer, text, requestId } = await ask(mutation, { input });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }]);
  const entry = await entryOf(requestId, 'a request failed');
  expect(entry.fault).toMatchObject(fault);
  // The command that asked for the statement, although that is sent with the commit.
  expect(entry.fault.at).toContainEqual(expect.stringMatching(/^src\/commands\/createCustomer\.ts:\d+$/));
  expect(await entryOf(requestId, 'answered')).toMatchObject({
    operation: 'Create',
    problems: ['INTERNAL_SERVER_ERROR'],
  });
  expectNoSecrets(text);
  expectNoSecrets(server.output());
});
