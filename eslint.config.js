// ESLint reads GraphQL only: the schema and the client's documents. TypeScript is Biome's.
import { globSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';

const {
  'flat/schema-recommended': schema,
  'flat/schema-relay': relay,
  'flat/operations-recommended': operations,
} = graphql.configs;
const documents = 'src/client/documents/**/*.graphql';

export default [
  {
    files: ['schema.graphql', documents],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema.graphql', documents: globSync(documents) } },
    },
  },
  {
    files: ['schema.graphql'],
    rules: {
      ...schema.rules,
      ...relay.rules,
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          ...schema.rules['@graphql-eslint/naming-convention'][1],
          InputValueDefinition: { style: 'camelCase', ignorePattern: '^(AND|OR|NOT)$' },
        },
      ],
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      // Connections offer `nodes` beside `edges`, and short closed lists are plain lists.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/require-deprecation-date': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      // Payloads, pages, errors and values have no identity of their own.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  {
    files: [documents],
    rules: {
      ...operations.rules,
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 10 }],
    },
  },
];
