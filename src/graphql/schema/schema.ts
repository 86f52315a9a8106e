import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type DocumentNode, type GraphQLScalarType, type GraphQLSchema, Kind, parse, visit } from 'graphql';
import { resolvers } from '../resolvers/index.ts';
import { enforceAuth } from './authDirective.ts';
import { scalars } from './scalars.ts';

const SDL = parse(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

/** The functions of the scalars only: descriptions and the like, even if empty, would override those of the SDL. */
const SCALARS = Object.fromEntries(
  Object.entries<GraphQLScalarType>(scalars).map(([name, { serialize, parseValue, parseLiteral }]) => [
    name,
    { serialize, parseValue, parseLiteral },
  ]),
);

let schema: GraphQLSchema | undefined;
let schemaOfCompiler: GraphQLSchema | undefined;

/** `schema.graphql` with its resolvers: one for all servers of a process, since nothing changes it. */
export function executableSchema(): GraphQLSchema {
  schema ??= executable(SDL);
  return schema;
}

/**
 * The same schema for the compiler, with `String` in place of custom scalars in field types: their values are stored
 * as they are sent, so they need no serialization.
 */
export function plainSchema(): GraphQLSchema {
  schemaOfCompiler ??= executable(
    visit(SDL, {
      [Kind.INPUT_VALUE_DEFINITION]: () => false,
      [Kind.NAMED_TYPE]: (node) =>
        node.name.value in scalars ? { ...node, name: { ...node.name, value: 'String' } } : undefined,
    }),
  );
  return schemaOfCompiler;
}

function executable(typeDefs: DocumentNode): GraphQLSchema {
  // `npm run check` validates the SDL.
  return enforceAuth(makeExecutableSchema({ typeDefs, resolvers: [resolvers, SCALARS], assumeValidSDL: true }));
}
