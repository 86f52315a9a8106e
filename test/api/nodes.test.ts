import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NODE_TYPES, NOUNS } from '../../src/domain/nouns.ts';
import {
  givenContract,
  givenCustomer,
  givenDocument,
  givenFlag,
  givenNote,
  givenNoteEdit,
  mutate,
} from '../support/fixtures/portfolio.ts';
import { insertRows, webhookRow } from '../support/fixtures/rows.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let portal: TestServer;
/** One id of each type. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  portal = await startServer();
  ids.Customer = await givenCustomer(portal);
  ids.Contract = await givenContract(portal, { customerId: ids.Customer });
  ids.Note = await givenNote(portal, ids.Contract);
  ids.ContractDocument = await givenDocument(portal, ids.Contract);
  const submission = await mutate(portal, 'submitContract', { id: ids.Contract }, 'action { id }');
  ids.Action = submission.action.id;
  ids.NoteEdit = await givenNoteEdit(portal);
  ids.ContractFlag = await givenFlag(portal, ids.Contract);
  const webhook = webhookRow({ state: 'PAUSED' });
  await insertRows(portal, { webhooks: [webhook] });
  ids.Webhook = webhook.id;
  const call = { customerId: ids.Customer, type: 'call.logged' };
  ids.Event = (await mutate(portal, 'createEvent', call, 'event { id }')).event.id;
});
afterAll(() => portal.stop());

const nodes = async (ids: string[]) =>
  (await portal.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })).nodes;

test.each(NODE_TYPES)('a %s is found by its id, by its own field and as a node', async (type) => {
  const field = NOUNS[type].one;
  const query = `query ($id: ID!) { ${field}(id: $id) { __typename id } node(id: $id) { __typename ... on ${type} { id } } }`;
  const { [field]: row, node } = await portal.data(query, { id: ids[type] });
  expect(row).toEqual({ __typename: type, id: ids[type] });
  expect(node).toEqual(row);
});

test.each(NODE_TYPES)('an id of a %s finds nothing in the fields of other types', async (type) => {
  const others = NODE_TYPES.filter((other) => other !== type).map((other) => NOUNS[other].one);
  const query = `query ($id: ID!) { ${others.map((field) => `${field}(id: $id) { id }`).join(' ')} }`;
  expect(await portal.data(query, { id: ids[type] })).toEqual(Object.fromEntries(others.map((field) => [field, null])));
});

test('nodes come in the order asked for, also twice, with null for what is not there', async () => {
  const { Customer, Note, Event } = ids as Record<string, string>;
  const nobody = `${Customer?.slice(0, -1)}${Customer?.endsWith('0') ? '1' : '0'}`;
  expect(await nodes([Note!, nobody, Customer!, '', Event!, 'nobody', Customer!])).toEqual([
    { __typename: 'Note', id: Note },
    null,
    { __typename: 'Customer', id: Customer },
    null,
    { __typename: 'Event', id: Event },
    null,
    { __typename: 'Customer', id: Customer },
  ]);
  expect(await nodes([])).toEqual([]);
});

test('at most 100 nodes are given at once', async () => {
  const hundred = Array.from({ length: 100 }, () => ids.Customer!);
  expect(await nodes(hundred)).toHaveLength(100);
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const { errors } = await portal.ask(query, { ids: [...hundred, ids.Customer] });
  expect(errors?.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test.each([
  '',
  ' ',
  'nobody',
  'cus_',
  'cus_zzzzzzzzzzzzzzzzzzzzzzzzzz',
  'CUS_01kaq3w0v5fk7ajq1cymfjmyhd',
  'usr_01kaq3w0v5fk7ajq1cymfjmyhd',
  '\0',
  '\ud800',
  'x'.repeat(300),
])('the malformed id %j is simply not found', async (id) => {
  const query = `query ($id: ID!) { node(id: $id) { id } ${NODE_TYPES.map((type) => `${NOUNS[type].one}(id: $id) { id }`).join(' ')} }`;
  const nothing = Object.fromEntries(
    ['node', ...NODE_TYPES.map((type) => NOUNS[type].one)].map((field) => [field, null]),
  );
  expect(await portal.data(query, { id })).toEqual(nothing);
});
