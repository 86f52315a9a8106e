// A plugin of GraphQL Code Generator: the possible types of each interface and union. Without this map Apollo Client's
// cache cannot match a fragment on an interface, and drops its fields.
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { isAbstractType } from 'graphql';

/** Generates the map in the format that `InMemoryCache` expects. */
export const plugin: PluginFunction = (schema) => {
  const entries = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map((member) => member.name)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => `  ${name}: [${members.map((member) => `'${member}'`).join(', ')}],\n`);
  return `/** The types that each interface stands for. */
export const possibleTypes: Record<string, string[]> = {\n${entries.join('')}};`;
};
