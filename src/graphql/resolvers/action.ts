import type { ContractRow } from '../../db/rows.ts';
import type { ActionResolvers } from '../../generated/resolvers.ts';
import { belongsTo } from '../batching/related.ts';

export const Action: ActionResolvers = {
  contract: (action, _, { read }, info) =>
    belongsTo(action, info, read.contracts, (row) => row.contractId) as ContractRow,
};
