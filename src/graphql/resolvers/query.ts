import type { GraphQLResolveInfo } from 'graphql';
import { type ConditionsOf, type OrderFieldOf, queriesOf } from '../../db/queries/index.ts';
import type { AssertNever } from '../../domain/assertNever.ts';
import { BadRequest } from '../../domain/errors.ts';
import { NODE_TYPES, NOUNS, type NodeType } from '../../domain/nouns.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { loadNode } from '../batching/loaders.ts';
import type { Context } from '../context.ts';
import { listAll } from '../pagination/listResolvers.ts';
import { MAX_NODES } from '../pagination/pageArguments.ts';
import type { ListArguments } from '../pagination/pageRequest.ts';
import { Changes } from './change.ts';
import type { UnansweredFields } from './coverage.ts';
import { Figures } from './figures.ts';

const others = {
  viewer: (_, __, { actor }) => actor,
  contractLifecycle: (_, __, { lifecycle }) => [...lifecycle],
  node: (_, { id }, { loadById }, info) => loadNode(loadById, id, info),
  nodes: (_, { ids }, { loadById }, info) => {
    if (ids.length > MAX_NODES) throw new BadRequest(`Expected at most ${MAX_NODES} ids, but got ${ids.length}.`);
    return Promise.all(ids.map((id) => loadNode(loadById, id, info)));
  },
  ...Figures,
  ...Changes,
} satisfies QueryResolvers;

export const Query: Record<string, unknown> = Object.assign({}, ...NODE_TYPES.map(nounFields), others);

/** The fields of a noun: one row by its id, and the list of all. */
function nounFields<Type extends NodeType>(type: Type) {
  type Arguments = ListArguments<OrderFieldOf<Type>, ConditionsOf<Type>>;
  return {
    [NOUNS[type].one]: (_: object, { id }: { id: string }, { loadById }: Context, info: GraphQLResolveInfo) =>
      loadById(type, id, info),
    [NOUNS[type].many]: (_: object, args: Arguments, context: Context, info: GraphQLResolveInfo) =>
      listAll(info, context, queriesOf(context.read, type), args),
  };
}

type NounFields = (typeof NOUNS)[NodeType]['one' | 'many'];
export type EveryQueryIsAnswered = AssertNever<UnansweredFields<'Query', keyof typeof others | NounFields>>;
