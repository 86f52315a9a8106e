// Type-level checks that the whole schema is implemented. Anything missing is a compile error that names it:
// `Type '"department"' does not satisfy the constraint 'never'`.

import type { KeyedInput } from '../../commands/once.ts';
import type { ConditionsOf, OrderFieldOf } from '../../db/queries/index.ts';
import type { RowOf } from '../../db/rows.ts';
import type { CompositeFieldOf } from '../../db/tables.ts';
import type { NodeType } from '../../domain/nouns.ts';
import type { Resolvers, ResolversTypes } from '../../generated/resolvers.ts';

/** What the schema says of a noun and nothing answers: its fields, conditions and orders. */
export type Missing<Type extends NodeType, Fields> =
  | UnansweredFields<Type, keyof RowOf<Type> | CompositeFieldOf<Type> | keyof Fields>
  | Exclude<keyof ResolversTypes[`${Type}Where`], 'AND' | 'OR' | 'NOT' | keyof ConditionsOf<Type>>
  | Exclude<ResolversTypes[`${Type}OrderField`], OrderFieldOf<Type>>;

/** The fields of an object type that are not among the answered ones. */
export type UnansweredFields<Type extends keyof Resolvers, Answered> = Exclude<
  keyof NonNullable<Resolvers[Type]>,
  '__isTypeOf' | Answered
>;

/** The fields of a mutation's input that its command does not accept. `once` takes the idempotency key. */
export type UntakenFields<Input, Command extends (context: never, input: never) => unknown> = Exclude<
  keyof Input,
  keyof KeyedInput | keyof Parameters<Command>[1]
>;
