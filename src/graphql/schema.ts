import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { enforceAuth } from './directives/auth.ts';
import { resolvers } from './resolvers/index.ts';

/** `schema.graphql` with the resolvers that answer it. */
export function createSchema(): GraphQLSchema {
  const typeDefs = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
  // `npm run check` validates the text.
  return enforceAuth(makeExecutableSchema({ typeDefs, resolvers, assumeValidSDL: true }));
}
