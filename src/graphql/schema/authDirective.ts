import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  isObjectType,
} from 'graphql';
import { requireRole } from '../../domain/permissions.ts';
import type { Role } from '../../domain/roles.ts';
import type { Context } from '../context.ts';

type Field = GraphQLField<unknown, Context>;
type Resolver = GraphQLFieldResolver<unknown, Context>;

/**
 * Enforces `@auth` on every field, or else on its type, and adds the role to the description, since introspection
 * does not expose directives. Resolvers are wrapped once, at startup: fields without `@auth` have no overhead.
 * @throws Error if a field of Query, Mutation or Subscription has no `@auth`
 */
export function enforceAuth(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const required = requiredRole(schema, field) ?? requiredRole(schema, type);
      if (required) guard(field, required);
      else if (roots.includes(type)) throw new Error(`Expected @auth on ${type.name}.${field.name}, but got none.`);
    }
  }
  return schema;
}

function requiredRole(schema: GraphQLSchema, { astNode }: Field | GraphQLObjectType): Role | undefined {
  const directive = schema.getDirective('auth');
  return directive && astNode ? (getDirectiveValues(directive, astNode)?.requires as Role | undefined) : undefined;
}

function guard(field: Field, required: Role): void {
  const guarded =
    (resolve: Resolver): Resolver =>
    (parent, args, context, info) => {
      requireRole(context.actor, required, `use ${field.name}`);
      return resolve(parent, args, context, info);
    };
  field.resolve = guarded(field.resolve ?? defaultFieldResolver);
  if (field.subscribe) field.subscribe = guarded(field.subscribe);
  field.description = `${field.description ?? ''} Requires the role ${required}.`.trim();
}
