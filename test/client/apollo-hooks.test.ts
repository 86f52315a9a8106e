import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { plugin } from '../../scripts/codegen/apollo-hooks.ts';

const schema = buildSchema(`
  type Query {
    "All ships."
    ships(first: Int): [String!]!
    "One ship."
    ship(name: String!): String
  }
  type Mutation {
    "Sinks a ship."
    sink(name: String!): Boolean
  }
  type Subscription {
    sunk: String
  }
`);
const config = { documentsFrom: './documents.ts', optionsFrom: './options.ts' };

function generate(operations: string) {
  return plugin(schema, [{ document: parse(operations) }], config);
}

describe('the plugin for Apollo hooks', () => {
  test('names hooks after operations, in the order of the alphabet', async () => {
    const { content } = await generate('query Ships { ships } mutation Sink($n: String!) { sink(name: $n) }');
    expect(content.match(/use\w+(?=[(<])/g)).toEqual(['useShips', 'useQuery', 'useSink', 'useMutation']);
  });

  test('wants options where a variable is required', async () => {
    const { content } = await generate('query Ship($n: String!) { ship(name: $n) }');
    expect(content).toBe(`/** Query \`Ship\`. One ship. */
export function useShip(
  options: QueryHookOptions<ShipQuery, ShipQueryVariables> | SkipToken,
) {
  return useQuery(ShipDocument, options);
}`);
  });

  test.each([
    ['has no variables', 'query Ships { ships }'],
    ['has optional variables only', 'query Ships($n: Int) { ships(first: $n) }'],
    ['has defaults for its required variables', 'query Ships($n: Int! = 3) { ships(first: $n) }'],
  ])('wants no options where the query %s', async (_, query) => {
    const { content } = await generate(query);
    expect(content).toContain('| SkipToken = {},\n');
  });

  test('lets a mutation take its variables when it is called', async () => {
    const { content } = await generate('mutation Sink($n: String!) { sink(name: $n) }');
    expect(content).toBe(`/** Mutation \`Sink\`. Sinks a ship. */
export function useSink<TErrorPolicy extends ErrorPolicy = 'none'>(
  options?: MutationHookOptions<SinkMutation, SinkMutationVariables, TErrorPolicy>,
) {
  return useMutation(SinkDocument, options);
}`);
  });

  test('imports what the hooks use', async () => {
    const { prepend } = await generate('query Ships { ships }');
    const imports = prepend?.join('\n');
    expect(imports).toContain("import type {\n  ShipsQuery,\n  ShipsQueryVariables,\n} from './documents.ts';");
    expect(imports).toContain("import {\n  ShipsDocument,\n} from './documents.ts';");
    expect(imports).toContain("from './options.ts';");
  });

  test('refuses operations that it has no hook for', () => {
    expect(() => generate('query { ships }')).toThrow('expected every query to have a name');
    expect(() => generate('subscription Sunk { sunk }')).toThrow('but got the subscription Sunk');
  });
});
