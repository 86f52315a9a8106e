import {
  coerceInputValue,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { DomainError, invalidInput, type UserError } from '../domain/errors.ts';

export type Values = Readonly<Record<string, unknown>>;

/** An input of a mutation. */
export function inputType(schema: GraphQLSchema, name: string): GraphQLInputObjectType {
  const type = schema.getType(name);
  if (isInputObjectType(type)) return type;
  throw new Error(`Expected an input type ${name} in the schema, but there is none.`);
}

/** The columns that make up an input: its fields, and in place of an object its parts, named as in an export. */
export function columnsOfInput(type: GraphQLInputObjectType): string[] {
  return Object.values(type.getFields()).flatMap((field) => partsOf(field)?.map(([column]) => column) ?? field.name);
}

/**
 * The values of a row as the input of a mutation, coerced as the API does. Empty cells of fields that `created` does not let
 * be empty count as absent: new rows get the default, others keep what they have.
 * @throws DomainError `INVALID_INPUT` with everything that cannot be read
 */
export function readInput<Input>(type: GraphQLInputObjectType, created: GraphQLInputObjectType, values: Values): Input {
  const given: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields())) {
    const value = givenIn(field, values);
    if (value !== undefined && (value !== null || mayBeEmpty(created.getFields()[field.name])))
      given[field.name] = value;
  }
  const problems: UserError[] = [];
  const input = coerceInputValue(given, type, (path, _value, { message }) => {
    problems.push(invalidInput(['input', ...path.map(String)], message));
  });
  if (problems.length > 0) throw new DomainError(...problems);
  return input as Input;
}

function mayBeEmpty(field: GraphQLInputField | undefined): boolean {
  return field !== undefined && !isNonNullType(field.type) && field.defaultValue === undefined;
}

function givenIn(field: GraphQLInputField, values: Values): unknown {
  const parts = partsOf(field);
  if (!parts) return values[field.name];
  const given = parts.filter(([column]) => values[column] !== undefined);
  if (given.length === 0) return undefined;
  if (given.every(([column]) => values[column] === null)) return null;
  return Object.fromEntries(given.map(([column, part]) => [part, values[column]]));
}

/** The columns of a field that is an object, and the part that each one is. */
function partsOf({ name, type }: GraphQLInputField): [column: string, part: string][] | null {
  const object = getNullableType(type);
  if (!isInputObjectType(object)) return null;
  return Object.keys(object.getFields()).map((part) => [
    `${name}${part.charAt(0).toUpperCase()}${part.slice(1)}`,
    part,
  ]);
}
