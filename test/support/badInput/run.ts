import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import {
  buildSchema,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { expectNoInternals, post } from '../http/post.ts';
import type { Answer, Data } from '../servers/answers.ts';
import type { TestServer } from '../servers/server.ts';
import type { Fixture } from './fixture.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

export interface InputField {
  mutation: string;
  /** Where in the input: `['value', 'amount']`; in a list, in its first element. */
  path: string[];
  required: boolean;
  nullable: boolean;
}

export const MUTATIONS = Object.keys(schema.getMutationType()?.getFields() ?? {});

/** Every field of every mutation's input, down to the fields of inputs within inputs. */
export const INPUT_FIELDS: InputField[] = MUTATIONS.flatMap((mutation) => {
  const input = schema.getMutationType()?.getFields()[mutation]?.args[0];
  return fieldsIn(input?.type, mutation, []);
});

function fieldsIn(inputType: Parameters<typeof getNamedType>[0], mutation: string, above: string[]): InputField[] {
  const type = getNamedType(inputType);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field: GraphQLInputField) => {
    const path = [...above, field.name];
    const nullable = !isNonNullType(field.type);
    const required = !nullable && field.defaultValue === undefined;
    return [
      { mutation, path, nullable, required },
      ...fieldsIn(field.type, mutation, inList(field.type) ? [...path, '0'] : path),
    ];
  });
}

function inList(type: GraphQLInputType): boolean {
  return isListType(getNullableType(type));
}

export const nameOf = ({ mutation, path }: InputField): string => [mutation, ...path].join('.');

/** The input that a mutation would take, with one field changed, or left out where the value is undefined. */
export function inputWith({ inputs }: Fixture, { mutation, path }: InputField, value: unknown): object {
  const input: Data = structuredClone(inputs[mutation]);
  const parent = path.slice(0, -1).reduce((part, step) => part[step], input);
  parent[path.at(-1) as string] = value;
  return input;
}

/** Sends whatever input to a mutation and asks for all of its payload: of one with several results, for the first. */
export async function send(portal: TestServer, mutation: string, input: unknown): Promise<Answer> {
  const query = documentOf(mutation);
  const { status, text, answer } = await post(portal, JSON.stringify({ query, variables: { input } }));
  expect(status).toBeLessThan(500);
  expectNoInternals(text);
  const { results: [only] = [], ...payloadOfAll } = answer.data?.[mutation] ?? {};
  if (only) answer.data[mutation] = only;
  else if (answer.data?.[mutation]) answer.data[mutation] = payloadOfAll;
  return answer;
}

/** A mutation of a variable `$input`, which asks for all of its payload. */
export function documentOf(mutation: string): string {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const payload = schema.getType(`${type}Payload`);
  if (!isObjectType(payload)) throw new Error(`expected ${mutation} to have a payload`);
  return `mutation ($input: ${type}Input!) { ${mutation}(input: $input) ${selectionOf(payload)} }`;
}

/** All of a payload, and of the results in it. */
function selectionOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    if (field.name === 'userErrors') return 'userErrors { code message path }';
    if (!isObjectType(inner)) return field.name;
    return `${field.name} ${'id' in inner.getFields() ? '{ id }' : selectionOf(inner)}`;
  });
  return `{ ${fields.join(' ')} }`;
}
