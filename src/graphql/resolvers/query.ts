import { BadRequest } from '../../domain/errors.ts';
import { LIFECYCLE } from '../../domain/lifecycle.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { listAll } from '../lists.ts';
import { loadNode } from '../loaders.ts';
import { MAX_NODES } from '../pageRequests.ts';
import { LATEST_FIRST, NEWEST_FIRST, OLDEST_FIRST } from './defaultOrders.ts';

export const Query: QueryResolvers = {
  viewer: (_, __, { actor }) => actor,
  contractLifecycle: () => [...LIFECYCLE],
  node: (_, { id }, { loaders }) => loadNode(loaders, id),
  nodes: (_, { ids }, { loaders }) => {
    if (ids.length > MAX_NODES) throw new BadRequest(`Expected at most ${MAX_NODES} ids, but got ${ids.length}.`);
    return Promise.all(ids.map((id) => loadNode(loaders, id)));
  },
  customer: (_, { id }, { loaders }) => loaders.Customer.load(id),
  contract: (_, { id }, { loaders }) => loaders.Contract.load(id),
  event: (_, { id }, { loaders }) => loaders.Event.load(id),
  note: (_, { id }, { loaders }) => loaders.Note.load(id),
  action: (_, { id }, { loaders }) => loaders.Action.load(id),
  customers: (_, args, { read }, info) => listAll(info, read.customers, args, NEWEST_FIRST),
  contracts: (_, args, { read }, info) => listAll(info, read.contracts, args, NEWEST_FIRST),
  events: (_, args, { read }, info) => listAll(info, read.events, args, LATEST_FIRST),
  notes: (_, args, { read }, info) => listAll(info, read.notes, args, OLDEST_FIRST),
  actions: (_, args, { read }, info) => listAll(info, read.actions, args, OLDEST_FIRST),
};
