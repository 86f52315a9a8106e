import { BadRequest } from '../../domain/errors.ts';
import { LIFECYCLE } from '../../domain/lifecycle.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { loadNode } from '../batching/loaders.ts';
import { listAll } from '../pagination/lists.ts';
import { MAX_NODES } from '../pagination/pageArguments.ts';
import { LATEST_FIRST, NEWEST_FIRST } from './defaultOrders.ts';
import { Figures } from './figures.ts';

export const Query: QueryResolvers = {
  viewer: (_, __, { actor }) => actor,
  contractLifecycle: () => [...LIFECYCLE],
  node: (_, { id }, { loaders }, info) => loadNode(loaders, id, info),
  nodes: (_, { ids }, { loaders }, info) => {
    if (ids.length > MAX_NODES) throw new BadRequest(`Expected at most ${MAX_NODES} ids, but got ${ids.length}.`);
    return Promise.all(ids.map((id) => loadNode(loaders, id, info)));
  },
  customer: (_, { id }, { loaders }, info) => loaders.Customer(id, info),
  contract: (_, { id }, { loaders }, info) => loaders.Contract(id, info),
  event: (_, { id }, { loaders }, info) => loaders.Event(id, info),
  note: (_, { id }, { loaders }, info) => loaders.Note(id, info),
  action: (_, { id }, { loaders }, info) => loaders.Action(id, info),
  customers: (_, args, context, info) => listAll(info, context, context.read.customers, args, NEWEST_FIRST),
  contracts: (_, args, context, info) => listAll(info, context, context.read.contracts, args, NEWEST_FIRST),
  events: (_, args, context, info) => listAll(info, context, context.read.events, args, LATEST_FIRST),
  notes: (_, args, context, info) => listAll(info, context, context.read.notes, args, NEWEST_FIRST),
  actions: (_, args, context, info) => listAll(info, context, context.read.actions, args, NEWEST_FIRST),
  ...Figures,
};
