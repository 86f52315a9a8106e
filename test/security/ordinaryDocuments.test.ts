import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type DocumentNode, getIntrospectionQuery, Kind, parse, print, separateOperations } from 'graphql';
import { dashboardVariables } from '../../src/client/dashboard.ts';
import { DEFAULT_LIMITS } from '../../src/config/limitDefaults.ts';
import { type InjectedServer, startServer } from '../support/servers/server.ts';

const sources = [...globSync('src/client/documents/**/*.graphql'), 'src/graphql/execution/sandbox.graphql'];
const examples = [...readFileSync('README.md', 'utf8').matchAll(/^```graphql\n(.*?)^```$/gms)].map(([, text]) => text);
const text = [...sources.map((path) => readFileSync(path, 'utf8')), ...examples].join('\n');
const kindOf = ({ definitions }: DocumentNode) =>
  definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION)?.operation;
const operations = Object.entries(separateOperations(parse(text)))
  .map(([name, document]) => ({ name, query: print(document), kind: kindOf(document) }))
  // Each page of a subscription is measured as the query for it.
  .filter(({ kind }) => kind !== 'subscription');
const introspection = [
  getIntrospectionQuery(),
  getIntrospectionQuery({ descriptions: false }),
  getIntrospectionQuery({
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
    oneOf: true,
    schemaDescription: true,
    specifiedByUrl: true,
  }),
];

let server: InjectedServer;
beforeAll(async () => {
  server = await startServer({ transport: 'injected', identity: 'open mode', limits: DEFAULT_LIMITS });
});
afterAll(() => server.stop());

const send = async (query: string, variables: object = {}, address?: string) =>
  JSON.parse((await server.send({ query, variables }, address ? { address } : {})).text);

test('the examples of README.md are among ours', () => {
  expect(operations.map(({ name }) => name)).toContain('ContractToDecide');
});

describe('with the usual limits', () => {
  test.each(operations)('$name of ours is let through, with the largest pages', async ({ name, query }) => {
    // From an address of its own, whose budget nobody else spends.
    const address = `198.51.100.${operations.findIndex((operation) => operation.name === name)}`;
    const { errors = [], extensions } = await send(query, { id: 'x', first: 100 }, address);
    const codes = errors.map((error: { extensions: { code: string } }) => error.extensions.code);
    // Inputs are missing: that they are is found out after all that is measured.
    expect(codes.filter((code: string) => code !== 'BAD_USER_INPUT')).toEqual([]);
    expect(extensions.cost.requested).toBeGreaterThan(0);
  });

  const queries = operations.filter(({ kind }) => kind === 'query');
  test.each(queries)('a page with $name can be opened four times over at once', async ({ name, query }) => {
    const address = `192.0.2.${operations.findIndex((operation) => operation.name === name)}`;
    for (let time = 0; time < 4; time++) {
      const { errors } = await send(query, { id: 'x', text: 'x', ...dashboardVariables() }, address);
      expect(errors).toBeUndefined();
    }
  });

  test.each(introspection)('tools are told the schema (%#)', async (query) => {
    const { data, errors } = await send(query, {}, `192.0.2.${introspection.indexOf(query)}`);
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(80);
  });
});
