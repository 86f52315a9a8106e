import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, print } from 'graphql';
import { plugin as hooks } from '../../src/client/codegen/apolloHooks.ts';
import { plugin as cacheSchema } from '../../src/client/codegen/cacheSchema.ts';
import { plugin as documents, operationsOf } from '../../src/client/codegen/documents.ts';

const schema = buildSchema(`
  scalar Instant
  type Query {
    "All ships."
    ships(first: Int, where: ShipWhere, orderBy: ShipOrder = { field: NAME }): ShipConnection!
    captain(id: ID!): Captain
    "One ship."
    ship(name: String!): Ship
  }
  type Mutation {
    "Sinks a ship."
    sink(name: String!): Boolean
  }
  type Subscription {
    "Ships as they sink."
    sunk: Ship
  }
  interface Vessel { id: ID! }
  "A ship."
  type Ship implements Vessel { id: ID! port: Port launched: Instant docked: [Instant!]! }
  type Port { name: String }
  type ShipConnection { nodes: [Ship!]! }
  type Captain { id: ID! }
  input ShipOrder { field: ShipOrderField! }
  enum ShipOrderField { NAME }
  input ShipWhere { launched: [InstantRange!] name: String AND: [ShipWhere!] }
  input InstantRange { from: Instant }
`);
const config = { documentsFrom: './documents.ts', hooksFrom: './hooks.ts' };
const files = (operations: string) => [{ document: parse(operations) }];

describe('the plugin for Apollo hooks', () => {
  const generate = (operations: string) => hooks(schema, files(operations), config);

  test('names hooks after operations and fragments of rows, in the order of the alphabet', async () => {
    const { content } = await generate(`
      query Ships { ships { nodes { ...ShipFields } } }
      mutation Sink($name: String!) { sink(name: $name) }
      subscription Sunk { sunk { ...ShipFields } }
      fragment ShipFields on Ship { id port { ...PortFields } }
      fragment PortFields on Port { name }
    `);
    expect(content.match(/const \w+ = .*/g)).toEqual([
      "const useShipFieldsFragment = /* @__PURE__ */ fragmentHook(ShipFieldsFragmentDoc, 'ShipFields');",
      'const useShips = /* @__PURE__ */ queryHook(ShipsDocument);',
      'const useShipsLazy = /* @__PURE__ */ lazyQueryHook(ShipsDocument);',
      'const useShipsSuspense = /* @__PURE__ */ suspenseQueryHook(ShipsDocument);',
      'const useShipsBackground = /* @__PURE__ */ backgroundQueryHook(ShipsDocument);',
      'const useShipsRead = /* @__PURE__ */ readQueryHook(ShipsDocument);',
      'const useSink = /* @__PURE__ */ mutationHook(SinkDocument);',
      'const useSunk = /* @__PURE__ */ subscriptionHook(SunkDocument);',
    ]);
  });

  test('says in the words of the schema what a hook is for', async () => {
    const { content } = await generate('query Ship($n: String!) { ship(name: $n) { id } }');
    expect(content).toContain('/** Query `Ship`. One ship. */');
    expect(content).toContain('/** As `useShip`; suspends until data is there. */');
  });

  test('imports what the hooks use, and nothing else', async () => {
    const { prepend } = await generate('mutation Sink($n: String!) { sink(name: $n) }');
    expect(prepend).toEqual([
      "import {\n  mutationHook,\n} from './hooks.ts';\n",
      "import {\n  SinkDocument,\n} from './documents.ts';\n",
    ]);
    expect((await hooks(schema, [], config)).prepend).toEqual([]);
  });

  test('refuses operations without a name', () => {
    expect(() => generate('query { ships { nodes { id } } }')).toThrow('expected every query to have a name');
  });
});

describe('the plugin for documents', () => {
  test('writes each fragment once, and a document with all that it needs and `__typename` inside', async () => {
    const given = files(`
      query Ships { ships { nodes { ...ShipFields } } }
      query Ship { ship(name: "x") { ...ShipFields ...ShipFields __typename } }
      fragment ShipFields on Ship { id port { ...PortFields } }
      fragment PortFields on Port { name }
    `);
    const { content } = await documents(schema, given, {});
    const source = content.replaceAll('export ', '').replaceAll(/ as unknown as [^;]+/g, '');
    const { ShipsDocument, ShipDocument } = new Function(`${source}; return { ShipsDocument, ShipDocument }`)();
    expect(content.match(/"value":"PortFields"},"typeCondition"/g)).toHaveLength(1);
    expect(print(ShipsDocument).replaceAll(/\s+/g, ' ')).toBe(
      'query Ships { ships { nodes { ...ShipFields __typename } __typename } } ' +
        'fragment ShipFields on Ship { id port { ...PortFields __typename } __typename } ' +
        'fragment PortFields on Port { name __typename }',
    );
    expect(print(ShipDocument).match(/__typename/g)).toHaveLength(4);
    expect(operationsOf(given).map((document) => print(document))).toEqual([print(ShipDocument), print(ShipsDocument)]);
  });
});

test('the plugin for the cache finds lists, values and scalars, also deep in inputs', async () => {
  const source = String(await cacheSchema(schema, [], { parsedScalars: ['Instant'] }));
  const names = ['possibleTypes', 'connections', 'lists', 'rowsById', 'values', 'scalarFields', 'inputObjects'];
  const plain = source.replaceAll(/export (const \w+): .* =/g, '$1 =');
  expect(new Function(`${plain}; return { ${names} }`)()).toEqual({
    possibleTypes: { Vessel: ['Ship'] },
    connections: { Query: { ships: { type: 'Ship', order: { field: 'NAME' } } } },
    lists: { Ship: { docked: true } },
    rowsById: { captain: 'Captain' },
    values: ['Port'],
    scalarFields: { Ship: { launched: 'Instant', docked: '[Instant]' } },
    inputObjects: {
      InstantRange: { fields: { from: 'Instant' } },
      ShipWhere: { fields: { launched: '[InstantRange]', AND: '[ShipWhere]' } },
    },
  });
});
