import type { CodegenConfig } from '@graphql-codegen/cli';
import { scalars } from 'contract-portal-client/codegen';

const config: CodegenConfig = {
  schema: 'node_modules/contract-portal-client/schema.graphql',
  documents: ['src/**/*.ts', '!src/gql/**'],
  importExtension: '.ts',
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { scalars, useTypeImports: true, enumsAsTypes: true, documentMode: 'string' },
    },
  },
};

export default config;
