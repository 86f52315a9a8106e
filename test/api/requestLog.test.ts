import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createFeed } from '../../src/changes/feed.ts';
import { givenContract, givenNote } from '../support/fixtures/portfolio.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const log = captureLog('info');
let portal: TestServer;
let contractId: string;

beforeAll(async () => {
  portal = await startServer({ logger: log.logger });
  contractId = await givenContract(portal);
  await givenNote(portal, contractId);
});
afterAll(() => portal.stop());

const VIEWS = {
  None: 'query None($id: ID!) { viewer { subject } node(id: "none") { id } nodes(ids: [$id]) { __typename } }',
  Alone: 'query Alone($id: ID!) { contract(id: $id) { title } }',
  WithCustomer: 'query WithCustomer($id: ID!) { contract(id: $id) { title customer { name } } }',
  WithNotes:
    'query WithNotes($id: ID!) { contract(id: $id) { customer { name } notes { nodes { body replies { totalCount } } } } }',
};

async function lineOf(name: keyof typeof VIEWS): Promise<{ statements: number; requestId: string }> {
  await portal.data(VIEWS[name], { id: contractId });
  return log.entries('answered').findLast((entry) => entry.operation === name);
}

test('the line of an operation counts the statements that ran for it', async () => {
  for (const name of Object.keys(VIEWS) as (keyof typeof VIEWS)[]) {
    portal.statements.length = 0;
    const { statements } = await lineOf(name);
    expect(statements).toBe(portal.statements.length);
  }
});

test('a mutation counts those of its transaction too', async () => {
  portal.statements.length = 0;
  await givenNote(portal, contractId);
  const line = log.entries('answered').at(-1);
  expect(line).toMatchObject({ type: 'mutation', statements: portal.statements.length });
  expect(line.statements).toBeGreaterThan(2);
});

test('what is read for those who follow the changes is not counted for the mutation that made them', async () => {
  const statementsOfNote = async () => {
    portal.statements.length = 0;
    await givenNote(portal, contractId);
    return portal.statements.length;
  };
  const alone = await statementsOfNote();
  const feed = createFeed(portal.database, (fault) => {
    throw fault;
  });
  const { position } = await feed.present();
  const woken = feed.behind(position, new AbortController().signal);
  expect(await statementsOfNote()).toBe(alone);
  await woken;
  feed.stop();
  expect(portal.statements.length).toBe(alone);
});

test('operations that run at the same time count their own', async () => {
  const alone: Record<string, number> = {};
  const names = Object.keys(VIEWS) as (keyof typeof VIEWS)[];
  for (const name of names) alone[name] = (await lineOf(name)).statements;
  expect(new Set(Object.values(alone)).size).toBeGreaterThan(2);

  log.lines.length = 0;
  const together = Array.from({ length: 40 }, (_, i) => names[i % names.length] ?? 'None');
  await Promise.all(together.map((name) => portal.data(VIEWS[name], { id: contractId })));
  const entries = log.entries('answered');
  expect(entries).toHaveLength(together.length);
  expect(new Set(entries.map((entry) => entry.requestId)).size).toBe(together.length);
  for (const { operation, statements } of entries)
    expect({ operation, statements }).toEqual({ operation, statements: alone[operation] });
});

test('writes that run at the same time count their own', async () => {
  const customerId = (await portal.data(`{ contract(id: "${contractId}") { customer { id } } }`)).contract.customer.id;
  const WRITES = {
    Note: `mutation Note { createNote(input: { contractId: "${contractId}", body: "x" }) { userErrors { code } } }`,
    Event: `mutation Event { createEvent(input: { customerId: "${customerId}", type: "call.logged" }) { userErrors { code } } }`,
    Refused: 'mutation Refused { deleteNote(input: { id: "none" }) { userErrors { code } } }',
  };
  const names = Object.keys(WRITES) as (keyof typeof WRITES)[];
  const alone: Record<string, number> = {};
  for (const name of names) {
    await portal.data(WRITES[name]);
    alone[name] = log.entries('answered').at(-1).statements;
  }
  expect(new Set(Object.values(alone)).size).toBe(names.length);

  log.lines.length = 0;
  const together = Array.from({ length: 30 }, (_, i) => names[i % names.length] ?? 'Note');
  await Promise.all(together.map((name) => portal.data(WRITES[name])));
  const counted = log.entries('answered').map(({ operation, statements }) => ({ operation, statements }));
  expect(counted).toHaveLength(together.length);
  for (const { operation, statements } of counted)
    expect({ operation, statements }).toEqual({ operation, statements: alone[operation] });
});

test('the id of a request is found in its header, its line, and the events that it wrote, unless they were given another one', async () => {
  const query = `mutation ($id: ID!) {
    createCustomer(input: { name: "A", segment: ENTERPRISE }) { customer { events { nodes { correlationId } } } }
    createNote(input: { contractId: $id, body: "B" }) { note { contract { events(first: 1) { nodes { type correlationId } } } } }
  }`;
  const { headers, text } = await portal.send({ query, variables: { id: contractId } });
  const requestId = headers['x-request-id'];
  const { data } = JSON.parse(text);
  expect(log.entries('answered').at(-1)).toMatchObject({ requestId });
  expect(data.createCustomer.customer.events.nodes).toEqual([{ correlationId: requestId }]);
  expect(data.createNote.note.contract.events.nodes).toEqual([{ type: 'note.created', correlationId: requestId }]);
  const { events } = await portal.data(
    'query ($id: String!) { events(where: { correlationId: [$id] }) { totalCount } }',
    {
      id: requestId,
    },
  );
  expect(events.totalCount).toBe(2);

  const customerId = (
    await portal.data('query ($id: ID!) { contract(id: $id) { customer { id } } }', { id: contractId })
  ).contract.customer.id;
  const enter = `mutation ($id: ID!) {
    own: createEvent(input: { customerId: $id, type: "call.logged" }) { event { correlationId } }
    given: createEvent(input: { customerId: $id, type: "call.logged", correlationId: "TCK-1" }) { event { correlationId } }
  }`;
  const entered = await portal.send({ query: enter, variables: { id: customerId } });
  expect(JSON.parse(entered.text).data).toEqual({
    own: { event: { correlationId: entered.headers['x-request-id'] } },
    given: { event: { correlationId: 'TCK-1' } },
  });
});
