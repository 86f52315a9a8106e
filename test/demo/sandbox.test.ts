import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DocumentNode, Kind, parse, print } from 'graphql';
import { fillWithDemo } from '../../src/demo/fill.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const source = readFileSync('src/graphql/execution/sandbox.graphql', 'utf8');
const document: DocumentNode = parse(source);

let portal: TestServer;
beforeAll(async () => {
  portal = await startServer();
  await fillWithDemo(portal.database);
});
afterAll(() => portal.stop());

/** Runs one operation of the document, as the Sandbox does when its button is pressed. */
function press(name: string): Promise<Data> {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find((candidate) => candidate.name?.value === name);
  if (!operation) throw new Error(`the document has no operation ${name}`);
  return portal.data(print(operation));
}

test('a browser that opens the API gets the Sandbox with the starter document', async () => {
  const response = await fetch(`${portal.url}/graphql`, { headers: { accept: 'text/html' } });
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  // The page carries its settings as JSON that has been encoded for a URL, or for a script.
  const carried = [encodeURIComponent(source), JSON.stringify(source).slice(1, -1)];
  expect(carried.some((text) => page.includes(text))).toBe(true);
});

test('the starter query shows contracts to decide, with their customers, threads and histories', async () => {
  const { contracts } = await press('ContractsToDecide');
  expect(contracts.totalCount).toBe(4);
  for (const { customer, notes, actions } of contracts.nodes) {
    expect(customer.name).not.toBe('');
    expect(notes.nodes[0].replies.nodes.length).toBeGreaterThan(0);
    expect(actions.nodes.length).toBeGreaterThan(0);
  }
});

test('the starter mutation approves a contract of the demo', async () => {
  const { approveContract } = await press('Approve');
  expect(approveContract).toMatchObject({
    contract: { title: 'Remote monitoring of cranes', status: 'APPROVED' },
    action: { priorStatus: 'PENDING_APPROVAL', newStatus: 'APPROVED' },
    userErrors: [],
  });
});
