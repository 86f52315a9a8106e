import type { CodegenConfig } from '@graphql-codegen/cli';
import { NODE_TYPES } from './src/domain/nouns.ts';

/** The TypeScript types of the scalars; all but JSON are sent and stored as text. */
const scalars = {
  ID: 'string',
  DateTime: 'string',
  Date: 'string',
  Decimal: 'string',
  EmailAddress: 'string',
  CurrencyCode: 'string',
  JSON: 'unknown',
};
const documents = 'src/client/documents/**/*.graphql';
const header = (sources: string) => ({
  add: { content: `// Made by \`npm run codegen\` from ${sources}. Never edited by hand.` },
});

/** The row is the parent: columns need no resolver. */
const mappers = Object.fromEntries(
  NODE_TYPES.flatMap((type) => [
    [type, `../db/rows.ts#RowOf<'${type}'>`],
    [`${type}Connection`, `../graphql/pagination/connection.ts#ConnectionOf<'${type}'>`],
  ]),
);

export default {
  schema: 'schema.graphql',
  generates: {
    // Types of the server: every resolver and its parent row.
    'src/generated/resolvers.ts': {
      plugins: [header('schema.graphql'), 'typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        enumsAsTypes: true,
        contextType: '../graphql/context.ts#Context',
        scalars,
        mappers,
      },
    },
    // What front ends import: the types and typed documents of the client's operations, for any GraphQL client.
    'src/generated/client.ts': {
      documents,
      plugins: [header('schema.graphql and src/client/documents'), 'typescript-operations', 'typed-document-node'],
      config: { useTypeImports: true, arrayInputCoercion: false, inlineFragmentTypes: 'combine', scalars },
    },
    // The same operations as React hooks for Apollo Client 4.
    'src/generated/client-hooks.ts': {
      documents,
      plugins: [header('schema.graphql and src/client/documents'), 'scripts/codegen/apollo-hooks.ts'],
      config: { documentsFrom: './client.ts', optionsFrom: '../client/hook-options.ts' },
    },
    // What Apollo Client's cache has to know of the schema.
    'src/generated/client-possible-types.ts': {
      plugins: [header('schema.graphql'), 'scripts/codegen/possible-types.ts'],
    },
  },
} satisfies CodegenConfig;
