import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openDatabase } from '../../src/db/open.ts';
import { freshSqlite } from '../support/databases/testDatabases.ts';
import { startServer } from '../support/servers/server.ts';

const CLIENTS = 16;

test('what was acknowledged before the process is killed is there after the next start, nothing is half-written, and what is sent again has taken effect once', async () => {
  const file = await freshSqlite();
  const start = () => startServer({ transport: 'process', env: { DATABASE_URL: file.url } });
  const server = await start();
  const acknowledged: string[] = [];
  const sent: string[] = [];
  /** Returns the id of the customer that was created with this key. */
  const create = async (url: string, key: string): Promise<string> => {
    const query =
      'mutation ($key: ID!) { createCustomer(input: { name: "N", segment: ENTERPRISE, idempotencyKey: $key }) { customer { id } } }';
    const body = JSON.stringify({ query, variables: { key } });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { data } = (await answer.json()) as { data: { createCustomer: { customer: { id: string } } } };
    return data.createCustomer.customer.id;
  };
  const clients = Array.from({ length: CLIENTS }, async () => {
    for (;;) {
      const key = `key ${sent.length}`;
      sent.push(key);
      acknowledged.push(await create(server.url, key));
    }
  });
  const stopped = Promise.allSettled(clients);
  while (acknowledged.length < 100) await pause(10);
  await Promise.all([server.stop('SIGKILL'), stopped]);

  const next = await start();
  const ids = await Promise.all(sent.map((key) => create(next.url, key)));
  await next.stop();
  expect(ids).toEqual(expect.arrayContaining(acknowledged));

  const database = await openDatabase(file.url);
  const [customers, events] = [await database.read.bulk.customers.count(), await database.read.bulk.events.count()];
  const missing: string[] = [];
  for (const id of acknowledged) if (!(await database.read.customers.find(id))) missing.push(id);
  expect(missing).toEqual([]);
  expect({ customers, ids: new Set(ids).size }).toEqual({ customers: sent.length, ids: sent.length });
  // Each command writes its row and its event, or neither.
  expect(events).toBe(customers);
  await database.close();
  await file.remove();
});
