import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isNonNullType,
} from 'graphql';
import type { Role } from '../../../src/domain/roles.ts';

export interface RootField {
  name: string;
  /** What schema.graphql says of who may use it. */
  requires: Role | undefined;
  /** Whether it may be null, so that it alone is where it is refused. */
  nullable: boolean;
  /** An operation of this field alone, with a variable of its name for each of its arguments. */
  document: string;
}

/** Every field of Query, Mutation and Subscription that schema.graphql has. */
export function rootFields(): RootField[] {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return Object.entries(roots).flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: field.name,
      requires: requiredRole(schema, field) ?? requiredRole(schema, type as GraphQLObjectType),
      nullable: !isNonNullType(field.type),
      document: documentOf(operation, field),
    })),
  );
}

function requiredRole(schema: GraphQLSchema, { astNode }: GraphQLField<unknown, unknown> | GraphQLObjectType) {
  const directive = schema.getDirective('auth');
  return directive && astNode ? (getDirectiveValues(directive, astNode)?.requires as Role | undefined) : undefined;
}

function documentOf(operation: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  // What may be left out is left out.
  const needed = args.filter((arg) => String(arg.type).endsWith('!'));
  const variables = needed.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const values = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const answer = getNamedType(type);
  const selection =
    operation === 'mutation' ? '{ userErrors { message } }' : isCompositeType(answer) ? '{ __typename }' : '';
  const inBrackets = (text: string) => (text === '' ? '' : `(${text})`);
  return `${operation} ${inBrackets(variables)} { ${name}${inBrackets(values)} ${selection} }`;
}
