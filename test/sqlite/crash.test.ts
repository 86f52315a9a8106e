import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openDatabase } from '../../src/db/open.ts';
import { freshSqlite } from '../support/databases/testDatabases.ts';
import { startServer } from '../support/servers/server.ts';

const CLIENTS = 16;

test('what was acknowledged before the process is killed is there after the next start, and nothing is half-written', async () => {
  const file = await freshSqlite();
  const server = await startServer({ transport: 'process', env: { DATABASE_URL: file.url } });
  const acknowledged: string[] = [];
  const create = async () => {
    const query = `mutation { createCustomer(input: { name: "N", segment: ENTERPRISE }) { customer { id } } }`;
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    const { data } = (await answer.json()) as { data: { createCustomer: { customer: { id: string } } } };
    acknowledged.push(data.createCustomer.customer.id);
  };
  const clients = Array.from({ length: CLIENTS }, async () => {
    for (;;) await create();
  });
  const stopped = Promise.allSettled(clients);
  while (acknowledged.length < 100) await pause(10);
  await Promise.all([server.stop('SIGKILL'), stopped]);

  const database = await openDatabase(file.url);
  const [customers, events] = [await database.read.bulk.customers.count(), await database.read.bulk.events.count()];
  const missing: string[] = [];
  for (const id of acknowledged) if (!(await database.read.customers.find(id))) missing.push(id);
  expect(missing).toEqual([]);
  // Each command writes its row and its event, or neither.
  expect(events).toBe(customers);
  await database.close();
  await file.remove();
});
