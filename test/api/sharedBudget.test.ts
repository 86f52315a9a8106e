import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getIntrospectionQuery, print } from 'graphql';
import { DEFAULT_LIMITS } from '../../src/config/limitDefaults.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { ContractViewDocument } from '../../src/generated/client.ts';
import { fillWithSeed } from '../../src/seed/fill.ts';
import type { Data } from '../support/servers/answers.ts';
import { stopClock } from '../support/servers/clock.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

/** What comes back with time plays no part: what is served must be served without it. */
const clock = stopClock();
const { budget, budgetPerSecond } = DEFAULT_LIMITS;
/** Each seeded contract has six notes with three replies each. */
const NOTES = 6;
const REPLIES = 18;

const VIEW = print(ContractViewDocument);

let portal: TestServer;
let contracts: string[];
beforeAll(async () => {
  portal = await startServer({ limits: { budget, budgetPerSecond } });
  await fillWithSeed(portal.database, { customers: 10, force: false }, () => undefined);
  const { data } = await ask('{ contracts(first: 20) { nodes { id } } }', {}, 'the one who looks');
  contracts = data.contracts.nodes.map(({ id }: { id: string }) => id);
});
afterAll(async () => {
  // A server that stops looks at the clock.
  clock.resume();
  await portal.stop();
});

/** Asks as somebody, who has a budget of their own. */
async function ask(query: string, variables: object, subject: string): Promise<Data> {
  const actor: Actor = { subject, name: subject, role: 'READER' };
  return portal.ask(query, variables, actor);
}

const codesOf = ({ errors = [] }: Data) => errors.map(({ extensions }: Data) => extensions.code);

test('a page that asks for 12 dashboards and 20 contracts at once is served as a whole', async () => {
  const dashboard = `query Dashboard($n: Int) { contracts(skip: $n) {
    nodes { id title status customer { id name } notes(first: 3) { nodes { id body } } }
    pageInfo { hasNextPage }
  } }`;
  const answers = await Promise.all([
    ...Array.from({ length: 12 }, (_, n) => ask(dashboard, { n }, 'the dashboard')),
    ...contracts.map((id) => ask(VIEW, { id }, 'the dashboard')),
  ]);
  expect(answers.flatMap(codesOf)).toEqual([]);
  expect(answers.at(0).data.contracts.nodes[0].notes.nodes).toHaveLength(3);
  expect(answers.at(-1).data.contract.notes.nodes).toHaveLength(NOTES);
});

test('operations that together may cost more than there is wait for what the first of them give back', async () => {
  const larger = `query ($id: ID!) { contract(id: $id) {
    notes(first: 25) { nodes { id replies(first: 25) { nodes { id } } } }
    events(first: 25) { nodes { id } }
  } }`;
  const answers = await Promise.all(contracts.map((id) => ask(larger, { id }, 'the hasty one')));
  expect(answers.flatMap(codesOf)).toEqual([]);
  const sumOf = (points: 'requested' | 'actual') =>
    answers.reduce((sum, { extensions }) => sum + extensions.cost[points], 0);
  expect(sumOf('requested')).toBeGreaterThan(budget);
  expect(sumOf('actual')).toBeLessThan(budget / 2);
});

test('a thread is charged for the notes that came back, not for those that there could be', async () => {
  const query = `query ($id: ID!) { contract(id: $id) { notes { nodes { id replies { nodes { id replies { nodes { id } } } } } } } }`;
  const { extensions } = await ask(query, { id: contracts[0] }, 'the reader of threads');
  expect(extensions.cost).toMatchObject({ requested: 10 + 1 + 10 + 100 + 1_000, actual: 10 + 1 + NOTES + REPLIES });
});

test('who asks for the largest operation again and again is stopped', async () => {
  const largest = `{ ${Array.from(
    { length: 6 },
    (_, i) =>
      `a${i}: contracts(first: 50) { nodes { notes(first: 6) { nodes { id replies(first: 3) { nodes { id } } } } } }`,
  ).join(' ')} }`;
  const points = 10 + 6 * 50 * (1 + NOTES + REPLIES);
  const first = await ask(largest, {}, 'the greedy one');
  expect(first.extensions.cost).toMatchObject({ requested: points, actual: points });
  const second = await ask(largest, {}, 'the greedy one');
  expect(codesOf(second)).toEqual(['RATE_LIMITED']);
  expect(second.extensions.cost).toMatchObject({ requested: points, actual: 0 });
});

test.each([
  ['a filter of all contracts', '{ contracts(first: 90, where: { status: [] }) { nodes { id } } }', 10 + 90 + 10],
  ['a search', '{ contracts(first: 90, where: { text: "nowhere" }) { nodes { id } } }', 10 + 90 + 200],
  ['a count', '{ contracts(first: 90, skip: 1000) { totalCount nodes { id } } }', 10 + 100 + 5],
])('%s is charged for what it takes to find nothing', async (_, query, actual) => {
  const { data, extensions } = await ask(query, {}, 'the one who finds nothing');
  expect(data.contracts.nodes).toEqual([]);
  expect(extensions.cost.actual).toBe(actual);
});

test('an operation that fails while it runs is charged in full until its reads have ended, one that cannot begin is not', async () => {
  const failing = await ask('{ contracts(first: 50, after: "x") { nodes { id } } }', {}, 'the unlucky one');
  expect(codesOf(failing)).toEqual(['BAD_USER_INPUT']);
  expect(failing.extensions.cost).toMatchObject({ requested: 60, actual: 60 });
  const query = 'query ($id: ID!) { contracts(first: 50) { nodes { id } } node(id: $id) { id } }';
  const notBegun = await ask(query, { id: null }, 'the unlucky one');
  expect(codesOf(notBegun)).toEqual(['BAD_USER_INPUT']);
  expect(notBegun.extensions.cost).toMatchObject({ requested: 61, actual: 10 });
});

test('the schema costs as little as any request when it is asked for again', async () => {
  const query = getIntrospectionQuery();
  const [first, second] = [await ask(query, {}, 'the explorer'), await ask(query, {}, 'the explorer')];
  expect(first.extensions.cost.actual).toBeGreaterThan(1_000);
  expect(second.extensions.cost).toMatchObject({ requested: 10, actual: 10 });
  expect(second.data).toEqual(first.data);
});

test.each([
  ['beside other fields', '{ __schema { queryType { name } } viewer { subject } }', {}],
  ['by variables', 'query ($name: String!) { __type(name: $name) { name } }', { name: 'Viewer' }],
])('the schema that is asked for %s is not taken for another time', async (_, query, variables) => {
  const ofWhom = async (subject: string, more: object) => (await ask(query, { ...variables, ...more }, subject)).data;
  const [one, other] = [await ofWhom('ann', {}), await ofWhom('bob', { name: 'Actor' })];
  expect(one).not.toEqual(other);
});

test('a mutation that is forbidden is charged for no rows, and the others of its request for theirs', async () => {
  const thread = 'notes { nodes { replies { nodes { id } } } }';
  const approve = `approveContract(input: { id: "${contracts[0]}" }) { contract { ${thread} } }`;
  const { data, errors, extensions } = await ask(`mutation { a: ${approve} b: ${approve} }`, {}, 'the one who may not');
  expect(data).toEqual({ a: null, b: null });
  expect(codesOf({ errors })).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  expect(extensions.cost).toMatchObject({ requested: 10 + 2 * (20 + 1 + 1 + 10 + 100), actual: 10 + 2 * 20 });
});
