import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exported, exportedRows } from '../support/exports/exported.ts';
import { imported } from '../support/exports/imported.ts';
import { givenContract, givenCustomer, givenEvent } from '../support/fixtures/portfolio.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
let empty: TestServer;

beforeAll(async () => {
  [portal, empty] = await Promise.all([startServer(), startServer()]);
});
afterAll(() => Promise.all([portal.stop(), empty.stop()]));

/** All but the rows that fixtures make besides, and the events of the portal. */
const WHERE = { customers: { text: 'crm-' }, contracts: {}, events: { type: ['call.logged'] } };

test('customers, then contracts, then events come from one database to an empty one by files as they are', async () => {
  for (const name of ['one', 'two']) {
    const customerId = await givenCustomer(portal, { name, externalReference: `crm-${name}` });
    const contractId = await givenContract(portal, { customerId, reference: `C-${name}`, title: name });
    await givenEvent(portal, { customerId, contractId, correlationId: `call-${name}`, payload: { name } });
    await givenEvent(portal, { customerId, correlationId: `other-${name}` });
  }
  const told: Record<string, string[]> = {
    customers: ['externalReference', 'name', 'segment'],
    contracts: ['customerExternalReference', 'reference', 'title', 'valueAmount'],
    events: ['customerExternalReference', 'contractReference', 'correlationId', 'occurredAt', 'payload'],
  };
  for (const format of ['csv', 'jsonl'] as const) {
    for (const type of ['customers', 'contracts', 'events'] as const) {
      const orderBy = { field: type === 'events' ? 'OCCURRED_AT' : 'CREATED_AT', direction: 'ASC' };
      const selection = { type, orderBy, where: WHERE[type] };
      const rows = await exportedRows(portal, selection);
      const content = format === 'csv' ? (await exported(portal, { ...selection, format })).bytes : rows;
      const result = format === 'csv' ? 'created' : 'unchanged';
      expect(await imported(empty, { type, content })).toMatchObject(rows.map(() => ({ result, problems: [] })));
      const columns = told[type];
      expect(await exportedRows(empty, { ...selection, columns })).toEqual(
        await exportedRows(portal, { ...selection, columns }),
      );
    }
  }
});

test('references cost one statement each for a page, and none where they are not asked for', async () => {
  const statementsOf = async (columns?: string[]) => {
    portal.statements.length = 0;
    await exportedRows(portal, { type: 'events', columns });
    return portal.statements.length;
  };
  expect(await statementsOf(['id', 'customerId'])).toBe(1);
  expect(await statementsOf(['customerExternalReference'])).toBe(2);
  expect(await statementsOf()).toBe(3);
});
