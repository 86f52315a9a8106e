import type { CustomerRow } from '../../db/rows.ts';
import type { EventResolvers } from '../../generated/resolvers.ts';
import { belongsTo } from '../batching/related.ts';

export const Event: EventResolvers = {
  customer: (event, _, { read }, info) =>
    belongsTo(event, info, read.customers, (row) => row.customerId) as CustomerRow,
  contract: (event, _, { read }, info) => belongsTo(event, info, read.contracts, (row) => row.contractId),
  payload: ({ payload }) => (payload === null ? null : JSON.parse(payload)),
};
