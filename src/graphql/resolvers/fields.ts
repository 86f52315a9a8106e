import type { GraphQLFieldExtensions, GraphQLResolveInfo } from 'graphql';
import type { Order } from '../../db/orders.ts';
import { type ConditionsOf, type OrderFieldOf, queriesOf, type RelationOf } from '../../db/queries/index.ts';
import type { RowOf } from '../../db/rows.ts';
import type { MaybePromise } from '../../db/statements.ts';
import type { NodeType } from '../../domain/nouns.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { belongsTo, countOf, firstOf, refersTo } from '../batching/related.ts';
import type { Context } from '../context.ts';
import { listOf } from '../pagination/listResolvers.ts';
import type { ListArguments } from '../pagination/pageRequest.ts';

/** A field that needs a resolver, and the columns of the row that the resolver reads. */
interface Field<Column, Resolve> {
  readonly columns: readonly Column[];
  /** How it is answered from the database: by a statement of its own if left out. */
  readonly reading?: NonNullable<GraphQLFieldExtensions<unknown, unknown>['reading']>;
  readonly resolve: Resolve;
}

/** The fields of a noun that are neither columns nor composite fields of its table. */
export type FieldsOf<Type extends NodeType> = {
  readonly [Name in keyof NonNullable<Resolvers[Type]>]?: Field<
    keyof RowOf<Type>,
    Extract<NonNullable<Resolvers[Type]>[Name], (...args: never) => unknown>
  >;
};

type Arguments<Type extends NodeType> = ListArguments<OrderFieldOf<Type>, ConditionsOf<Type>>;
type Parent = { readonly id: string };

/** The row whose id a column holds. */
export const one = <Type extends NodeType, Column extends string>(column: Column, type: Type) => ({
  columns: [column],
  resolve: (row: Record<Column, string>, _: object, { read }: Context, info: GraphQLResolveInfo) =>
    belongsTo(row, info, queriesOf(read, type), (child) => child[column]) as MaybePromise<RowOf<Type>>,
});

/** The same for a column that may be null. */
export const oneOrNone = <Type extends NodeType, Column extends string>(column: Column, type: Type) => ({
  columns: [column],
  resolve: (row: Record<Column, string | null>, _: object, { read }: Context, info: GraphQLResolveInfo) =>
    belongsTo(row, info, queriesOf(read, type), (child) => child[column]),
});

/** The row whose id a column holds, of any noun that the schema lets the field return; null if it is gone. */
export const anyOrNone = <Column extends string>(column: Column) => ({
  columns: [column],
  resolve: (row: Record<Column, string | null>, _: object, { read }: Context, info: GraphQLResolveInfo) =>
    refersTo(row, info, read, (child) => child[column]) as MaybePromise<never>,
});

/** A page of the rows that belong to a row. */
export const many = <Type extends NodeType>(type: Type, relation: RelationOf<Type>) => ({
  columns: ['id' as const],
  resolve: (parent: Parent, args: Arguments<Type>, context: Context, info: GraphQLResolveInfo) =>
    listOf({ parent, info, context, queries: queriesOf(context.read, type), relation, keyOf: ({ id }) => id, args }),
});

/** The number of rows that belong to a row. */
export const count = <Type extends NodeType>(type: Type, relation: RelationOf<Type>) => ({
  columns: ['id' as const],
  reading: 'scan' as const,
  resolve: (parent: Parent, _: object, context: Context, info: GraphQLResolveInfo) =>
    countOf(parent, info, context, queriesOf(context.read, type), relation),
});

/** The first of the rows that belong to a row, or null. */
export const first = <Type extends NodeType>(
  type: Type,
  relation: RelationOf<Type>,
  order: Order<OrderFieldOf<Type>>,
) => ({
  columns: ['id' as const],
  resolve: (parent: Parent, _: object, context: Context, info: GraphQLResolveInfo) =>
    firstOf(parent, info, context, queriesOf(context.read, type), relation, order),
});
