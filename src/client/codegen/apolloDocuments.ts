// A plugin of GraphQL Code Generator: the documents of another module, with the types that they have for Apollo Client. Its
// cache reads a DateTime as a Date; other clients get the text that is sent.
import type { PluginFunction, Types } from '@graphql-codegen/plugin-helpers';
import { definitionsOf } from './definitions.ts';

export interface ApolloDocumentsConfig {
  /** The module with the documents, as the generated file imports it. */
  documentsFrom: string;
}

export const plugin: PluginFunction<ApolloDocumentsConfig, Types.ComplexPluginOutput> = (_, files, config) => ({
  prepend: [
    `import type { TypedDocumentNode } from '@graphql-typed-document-node/core';`,
    `import * as documents from '${config.documentsFrom}';\n`,
  ],
  content: definitionsOf(files)
    .map(({ kind, type, document }) => {
      const variables = kind === 'fragment' ? 'unknown' : `${type}Variables`;
      return `export const ${document} = documents.${document} as unknown as TypedDocumentNode<${type}, ${variables}>;`;
    })
    .join('\n'),
});
