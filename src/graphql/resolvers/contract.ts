import type { CustomerRow } from '../../db/rows.ts';
import { transitionsFrom } from '../../domain/lifecycle.ts';
import { blocksOn } from '../../domain/permissions.ts';
import type { ContractResolvers } from '../../generated/resolvers.ts';
import { belongsTo, listOf } from '../lists.ts';
import { LATEST_FIRST, OLDEST_FIRST } from './defaultOrders.ts';

export const Contract: ContractResolvers = {
  customer: (contract, _, { read }, info) =>
    belongsTo(contract, info, read.customers, (row) => row.customerId) as CustomerRow,
  notes: (contract, args, { read }, info) =>
    listOf(contract, info, read.notes, 'contract', (row) => row.id, args, OLDEST_FIRST),
  actions: (contract, args, { read }, info) =>
    listOf(contract, info, read.actions, 'contract', (row) => row.id, args, OLDEST_FIRST),
  events: (contract, args, { read }, info) =>
    listOf(contract, info, read.events, 'contract', (row) => row.id, args, LATEST_FIRST),
  availableTransitions: (contract, _, { actor, selfApproval }) =>
    transitionsFrom(contract.status).map((transition) => {
      const blockedBy = blocksOn(transition, contract, actor, selfApproval);
      const { action, to: newStatus, requiresReason } = transition;
      return { action, newStatus, requiresReason, allowed: blockedBy.length === 0, blockedBy };
    }),
};
