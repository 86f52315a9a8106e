import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { readConfig } from '../../src/config/config.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

let open: TestServer;
let closed: TestServer;

beforeAll(async () => {
  open = await startServer();
  closed = await startServer({ introspection: false });
});
afterAll(() => Promise.all([open.stop(), closed.stop()]));

const INTROSPECTIONS = {
  'the standard query': getIntrospectionQuery(),
  __schema: '{ __schema { types { name } } }',
  __type: '{ __type(name: "Contract") { fields { name } } }',
  'an alias': '{ viewer { subject } harmless: __schema { queryType { name } } }',
  'a fragment': 'query { ...F } fragment F on Query { ... on Query { __type(name: "Role") { enumValues { name } } } }',
  'a choice of operations': 'query Harmless { viewer { subject } } query Curious { __schema { directives { name } } }',
};

describe.each(Object.entries(INTROSPECTIONS))('introspection by %s', (_, query) => {
  const run = (portal: TestServer): Promise<Data> =>
    fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: /Curious|IntrospectionQuery/.exec(query)?.[0] }),
    }).then((response) => response.json());

  test('answers where it is on', async () => {
    const { data, errors } = await run(open);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/name/);
  });

  test('is refused where it is off', async () => {
    const { data, errors } = await run(closed);
    expect(data).toBeUndefined();
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('introspection has been disabled'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });
});

test('names of types can be asked for also where introspection is off, since caches need them', async () => {
  expect(await closed.data('{ __typename viewer { __typename } }')).toEqual({
    __typename: 'Query',
    viewer: { __typename: 'Viewer' },
  });
});

const MISSPELT: [what: string, query: string, variables?: object][] = [
  ['a field', '{ contrct(id: "x") { id } }'],
  ['a field of an object', '{ contract(id: "x") { titel } }'],
  ['a field without its selection', '{ viewer }'],
  ['an argument', '{ contract(idd: "x") { id } }'],
  ['a type', 'query ($id: Contrat) { viewer { subject } }'],
  ['a type of a fragment', '{ node(id: "x") { ... on Contrat { id } } }'],
  ['a field that only some types have', '{ node(id: "x") { title } }'],
  ['an enum value', '{ contracts(where: { status: [APROVED] }) { totalCount } }'],
  ['an enum value in quotes', '{ contracts(where: { status: ["APPROVED"] }) { totalCount } }'],
  ['an input field', '{ contracts(where: { statuss: [APPROVED] }) { totalCount } }'],
  [
    'an enum value in a variable',
    'query ($s: [ContractStatus!]) { contracts(where: { status: $s }) { totalCount } }',
    { s: ['APROVED'] },
  ],
  [
    'an input field in a variable',
    'query ($w: ContractWhere) { contracts(where: $w) { totalCount } }',
    { w: { statuss: [] } },
  ],
];

describe.each(MISSPELT)('%s that is misspelt', (_, query, variables) => {
  test('is answered with what comes close only where introspection is on', async () => {
    const [helpful, silent] = await Promise.all([open, closed].map((portal) => portal.ask(query, variables)));
    expect(helpful?.errors?.[0]?.message).toMatch(/ Did you mean /);
    expect(silent?.errors?.[0]?.message).toBe(helpful?.errors?.[0]?.message.replace(/ Did you mean .*/, ''));
    expect(silent?.errors?.[0]?.extensions.code).toBe(helpful?.errors?.[0]?.extensions.code);
  });
});

describe('the explorer page', () => {
  const browse = (portal: TestServer) => fetch(`${portal.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } });

  test('is there where introspection is on', async () => {
    const response = await browse(open);
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/<html/);
  });

  test('is not there where it is off', async () => {
    const response = await browse(closed);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/<html|sandbox/i);
  });
});

test.each([
  [{}, true],
  [{ NODE_ENV: 'production' }, false],
  [{ NODE_ENV: 'production', INTROSPECTION: 'on' }, true],
  [{ NODE_ENV: 'staging' }, true],
  [{ INTROSPECTION: 'off' }, false],
])('the settings %j make introspection %s', (variables, introspection) => {
  expect(readConfig(variables).introspection).toBe(introspection);
});
