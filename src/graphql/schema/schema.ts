import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type DocumentNode, type GraphQLScalarType, type GraphQLSchema, Kind, parse, visit } from 'graphql';
import { resolvers } from '../resolvers/index.ts';
import { enforceAuth } from './authDirective.ts';
import { scalars } from './scalars.ts';

const SDL = parse(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

/** What scalars do, without what they say of themselves: that would take the place of what the SDL says, even where it is nothing. */
const SCALARS = Object.fromEntries(
  Object.entries<GraphQLScalarType>(scalars).map(([name, { serialize, parseValue, parseLiteral }]) => [
    name,
    { serialize, parseValue, parseLiteral },
  ]),
);

/** `schema.graphql` with the resolvers that answer it. */
export function createSchema(): GraphQLSchema {
  return executable(SDL);
}

/**
 * The same schema, in which fields have strings for scalars of ours, as far as code that is made from it is concerned: they
 * leave as they are stored, so there is nothing to make of them.
 */
export function createPlainSchema(): GraphQLSchema {
  return executable(
    visit(SDL, {
      [Kind.INPUT_VALUE_DEFINITION]: () => false,
      [Kind.NAMED_TYPE]: (node) =>
        node.name.value in scalars ? { ...node, name: { ...node.name, value: 'String' } } : undefined,
    }),
  );
}

function executable(typeDefs: DocumentNode): GraphQLSchema {
  // `npm run check` validates the text.
  return enforceAuth(makeExecutableSchema({ typeDefs, resolvers: [resolvers, SCALARS], assumeValidSDL: true }));
}
