import type { CustomerResolvers } from '../../generated/resolvers.ts';
import { listOf } from '../pagination/lists.ts';
import { LATEST_FIRST, NEWEST_FIRST } from './defaultOrders.ts';

export const Customer: CustomerResolvers = {
  contracts: (customer, args, context, info) =>
    listOf(customer, info, context, context.read.contracts, 'customer', (row) => row.id, args, NEWEST_FIRST),
  events: (customer, args, context, info) =>
    listOf(customer, info, context, context.read.events, 'customer', (row) => row.id, args, LATEST_FIRST),
};
