// A plugin of GraphQL Code Generator: what Apollo Client's cache has to know of the schema, which it does not read.
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** The config of this plugin. */
export interface CacheSchemaConfig {
  /** The scalars that the cache parses, such as `DateTime`. */
  parsedScalars?: string[];
}

/**
 * Generates `possibleTypes` in the format of `InMemoryCache`, without which it drops the fields of fragments on interfaces;
 * `connections`, the fields of each type that are lists in pages; `values`, the types without an id; `scalarFields` and
 * `inputObjects`, where parsed scalars are.
 */
export const plugin: PluginFunction<CacheSchemaConfig> = (schema, _, { parsedScalars = [] }) => {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    constant(
      'The types that each interface and union stands for.',
      'possibleTypes: Record<string, string[]>',
      possibleTypes(types, schema),
    ),
    constant(
      'The fields of each type that are lists in pages: the type of their rows, and the order that they have by default.',
      'connections: Record<string, Record<string, { type: string; order?: { field: string; direction: string } }>>',
      fieldsOf(types, connectionOf),
    ),
    constant(
      'The fields of each type that are lists as a whole.',
      'lists: Record<string, Record<string, true>>',
      fieldsOf(types, ({ type }) => (isListType(getNullableType(type)) ? true : undefined)),
    ),
    constant(
      'The queries that read a row by its id, and its type.',
      'rowsById: Record<string, string>',
      rowsById(schema),
    ),
    constant(
      'The types of objects that are no rows, as they have no id: they are parts of those that have them.',
      'values: string[]',
      types.filter((type) => isValue(type, schema)).map(({ name }) => name),
    ),
    constant(
      'The fields of each type that have a parsed scalar.',
      'scalarFields: Record<string, Record<string, string>>',
      fieldsOf(types, ({ type }) => scalarOf(type, parsedScalars)),
    ),
    constant(
      'The fields of inputs that have, or contain, a parsed scalar.',
      'inputObjects: Record<string, { fields: Record<string, string> }>',
      inputObjects(types, parsedScalars),
    ),
  ].join('\n');
};

function constant(comment: string, declaration: string, value: unknown): string {
  return `/** ${comment} */\nexport const ${declaration} = ${JSON.stringify(value, null, 2)};\n`;
}

function possibleTypes(types: GraphQLNamedType[], schema: GraphQLSchema) {
  return Object.fromEntries(
    types
      .filter((type) => isAbstractType(type))
      .map((type) => [type.name, schema.getPossibleTypes(type).map((member) => member.name)]),
  );
}

/** The pages themselves are merged as a whole. */
function isOwn(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && !type.name.endsWith('Connection');
}

function isValue(type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
    type as never,
  );
  return isObjectType(type) && !isRoot && !type.getFields().id && !/Payload$|Connection$|Edge$/.test(type.name);
}

function connectionOf({ type, args }: GraphQLField<unknown, unknown>) {
  const [, row] = /^(\w+)Connection$/.exec(getNamedType(type).name) ?? [];
  return row && { type: row, order: args.find(({ name }) => name === 'orderBy')?.defaultValue };
}

function rowsById(schema: GraphQLSchema) {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const byId = fields.filter(({ type, args }) => isObjectType(type) && args.length === 1 && args[0]?.name === 'id');
  return Object.fromEntries(byId.map(({ name, type }) => [name, getNamedType(type).name]));
}

/** Of each object type the fields for which `choose` returns something. */
function fieldsOf(types: GraphQLNamedType[], choose: (field: GraphQLField<unknown, unknown>) => unknown) {
  const entries = types.filter(isOwn).map((type) => {
    const chosen = Object.values(type.getFields()).map((field) => [field.name, choose(field)] as const);
    return [type.name, Object.fromEntries(chosen.filter(([, value]) => value))] as const;
  });
  return Object.fromEntries(entries.filter(([, fields]) => Object.keys(fields).length > 0));
}

/** A scalar as Apollo Client writes it: `DateTime`, or `[DateTime]` for a list of them. */
function scalarOf(type: GraphQLType, parsed: string[]): string | undefined {
  if (isNonNullType(type)) return scalarOf(type.ofType, parsed);
  if (isListType(type)) {
    const item = scalarOf(type.ofType, parsed);
    return item && `[${item}]`;
  }
  return parsed.includes(type.name) ? type.name : undefined;
}

function inputObjects(types: GraphQLNamedType[], parsed: string[]) {
  const inputs = types.filter(isInputObjectType);
  const concerned = new Set<string>(parsed);
  for (let before = 0; before !== concerned.size; ) {
    before = concerned.size;
    for (const input of inputs) {
      if (Object.values(input.getFields()).some(({ type }) => concerned.has(getNamedType(type).name)))
        concerned.add(input.name);
    }
  }
  return Object.fromEntries(
    inputs
      .filter(({ name }) => concerned.has(name))
      .map((input) => {
        const fields = Object.values(input.getFields()).filter(({ type }) => concerned.has(getNamedType(type).name));
        return [input.name, { fields: Object.fromEntries(fields.map(({ name, type }) => [name, nested(type)])) }];
      }),
  );
}

function nested(type: GraphQLType): string {
  if (isNonNullType(type)) return nested(type.ofType);
  return isListType(type) ? `[${nested(type.ofType)}]` : getNamedType(type).name;
}
