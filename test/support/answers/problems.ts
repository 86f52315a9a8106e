import { type GraphQLSchema, parse } from 'graphql';
import type { Answered } from '../servers/answers.ts';
import { nonconformity } from './conformity.ts';

const CODES = [
  ...['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN'],
  ...['QUERY_TOO_COMPLEX', 'RATE_LIMITED'],
];
const INTERNALS = /\n\s*at |node_modules|\/src\/|\.[jt]s:\d|sqlite|drizzle|fastify|"stack/i;

/** What is wrong with the answer to a body, if anything: its form, its errors, or data that is not as schema and operation say. */
export function problemOf(schema: GraphQLSchema, body: string, { status, text }: Answered): string | undefined {
  if (status >= 500) return 'the server failed';
  const { data, errors, extensions, ...more } = JSON.parse(text);
  if (Object.keys(more).length > 0) return `the answer has ${Object.keys(more)}`;
  if (data === undefined && errors === undefined) return 'the answer says nothing';
  if (data !== undefined && status !== 200) return `the status is ${status}`;
  if (errors !== undefined) {
    if (!Array.isArray(errors) || errors.length === 0) return 'there are errors without an error';
    const problem = errors.map((error) => problemOfError(error, data)).find((found) => found !== undefined);
    if (problem) return problem;
  }
  if (!data) return undefined;
  if (!Number.isInteger(extensions?.cost?.requested)) return 'the answer does not tell its cost';
  const { query, variables, operationName } = JSON.parse(body);
  const asked = { document: parse(query), variables: variables ?? {}, operationName: operationName || undefined };
  return nonconformity(schema, asked, data);
}

interface FoundError {
  message?: unknown;
  path?: (string | number)[];
  extensions?: { code?: string };
}

function problemOfError({ message, path = [], extensions }: FoundError, data: unknown): string | undefined {
  if (typeof message !== 'string' || message === '') return 'an error has no message';
  if (INTERNALS.test(message)) return 'an error tells how the server is made';
  if (!CODES.includes(extensions?.code ?? '')) return `the code of an error is ${extensions?.code}`;
  let value = data;
  for (const key of path) {
    if (value === null || value === undefined) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return path.length > 0 && value !== null ? `there is a value at ${path}, which is said to have failed` : undefined;
}
