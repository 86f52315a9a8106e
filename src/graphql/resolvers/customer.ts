import type { CustomerResolvers } from '../../generated/resolvers.ts';
import { listOf } from '../lists.ts';
import { LATEST_FIRST, NEWEST_FIRST } from './defaultOrders.ts';

export const Customer: CustomerResolvers = {
  contracts: (customer, args, { read }, info) =>
    listOf(customer, info, read.contracts, 'customer', (row) => row.id, args, NEWEST_FIRST),
  events: (customer, args, { read }, info) =>
    listOf(customer, info, read.events, 'customer', (row) => row.id, args, LATEST_FIRST),
};
