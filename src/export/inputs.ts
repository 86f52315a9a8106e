import {
  GraphQLEnumType,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
  GraphQLString,
  isScalarType,
} from 'graphql';
import { NOUNS, type NodeType } from '../domain/nouns.ts';
import type { Column } from './columns.ts';
import { FORMAT_NAMES } from './formats.ts';

// Inputs are GraphQL's own types, so that conditions are read, and mistakes named, as those of the API are.

const FORMAT = new GraphQLEnumType({
  name: 'ExportFormat',
  values: Object.fromEntries(FORMAT_NAMES.map((name) => [name, {}])),
});

/** The list in `Query` that has the rows of a noun. */
export function listOf(schema: GraphQLSchema, type: NodeType) {
  const list = schema.getQueryType()?.getFields()[NOUNS[type].many];
  if (!list) throw new Error(`Expected a list of ${type} in Query, but there is none.`);
  return list;
}

/** The input of an export of rows: the conditions and orders of their list. */
export function nounInput(schema: GraphQLSchema, type: NodeType, columns: readonly Column[]): GraphQLInputObjectType {
  const argument = (name: string) => {
    const found = listOf(schema, type).args.find((arg) => arg.name === name);
    if (!found) throw new Error(`Expected an argument ${name} of the list of ${type}, but there is none.`);
    return found;
  };
  const { type: order, defaultValue } = argument('orderBy');
  return inputOf(type, columns, { where: { type: argument('where').type }, orderBy: { type: order, defaultValue } });
}

/** The input of an audit. */
export function auditInput(schema: GraphQLSchema, columns: readonly Column[]): GraphQLInputObjectType {
  const instant = schema.getType('DateTime');
  if (!isScalarType(instant)) throw new Error('Expected a scalar DateTime in the schema, but there is none.');
  const end = { type: new GraphQLNonNull(instant) };
  return inputOf('Audit', columns, { from: end, to: end });
}

function inputOf(
  name: string,
  columns: readonly Column[],
  fields: Record<string, GraphQLInputFieldConfig>,
): GraphQLInputObjectType {
  const column = new GraphQLEnumType({
    name: `${name}Column`,
    values: Object.fromEntries(columns.map((value) => [value.name, { value }])),
  });
  return new GraphQLInputObjectType({
    name: `${name}Export`,
    fields: {
      type: { type: new GraphQLNonNull(GraphQLString) },
      ...fields,
      format: { type: new GraphQLNonNull(FORMAT) },
      columns: { type: new GraphQLList(new GraphQLNonNull(column)) },
    },
  });
}
