// Type-level checks that the whole schema is implemented. Anything missing is a compile error that names it:
// `Type '"department"' does not satisfy the constraint 'never'`.

import type { SortDirection } from '../../db/orders.ts';

/** Fails to compile if anything is missing, and names it. */
export type Nothing<Missing extends never> = Missing;

/** The fields of an object type that are neither a column, nor derived from columns, nor have a resolver. */
export type UnansweredFields<ObjectType, Row, Derived, Resolvers> = Exclude<
  keyof ObjectType,
  '__typename' | keyof Row | Derived | keyof Resolvers
>;

/** The conditions of a `Where` that the database does not handle. */
export type UnhandledConditions<Where, Conditions> = Exclude<keyof Where, 'AND' | 'OR' | 'NOT' | keyof Conditions>;

/** The order fields in the schema that the list does not support. */
export type UnsortableFields<
  OrderField,
  List extends { keysOf(field: never, direction: SortDirection): unknown },
> = Exclude<OrderField, Parameters<List['keysOf']>[0]>;

/** The fields of a mutation's input that its command does not accept. */
export type UntakenFields<Input, Command extends (context: never, input: never) => unknown> = Exclude<
  keyof Input,
  keyof Parameters<Command>[1]
>;
