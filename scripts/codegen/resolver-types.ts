// A plugin of GraphQL Code Generator: `typescript-resolvers`, told which row is the parent of each noun's fields.
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { NODE_TYPES } from '../../src/domain/nouns.ts';

/** The row is the parent: columns need no resolver. A change is a row, too, though without a global id. */
const mappers = Object.fromEntries([
  ...NODE_TYPES.flatMap((type) => [
    [type, `../db/rows.ts#RowOf<'${type}'>`],
    [`${type}Connection`, `../graphql/pagination/connection.ts#ConnectionOf<'${type}'>`],
  ]),
  ['Change', '../graphql/resolvers/change.ts#PlacedChange'],
  ['ChangePage', '../graphql/resolvers/change.ts#ChangesAnswer'],
]);

export const plugin: PluginFunction<typescriptResolvers.TypeScriptResolversPluginConfig> = (
  schema,
  documents,
  config,
) => typescriptResolvers.plugin(schema, documents, { ...config, mappers });
