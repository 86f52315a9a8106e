import type { CustomerRow } from '../../db/rows.ts';
import { canDelete, canEditTerms } from '../../domain/permissions.ts';
import type { ContractResolvers } from '../../generated/resolvers.ts';
import { belongsTo, countOf, firstOf } from '../batching/related.ts';
import { listOf } from '../pagination/lists.ts';
import { availableTransitions } from './availableTransitions.ts';
import { LATEST_FIRST, NEWEST_FIRST, OLDEST_FIRST } from './defaultOrders.ts';

export const Contract: ContractResolvers = {
  customer: (contract, _, { read }, info) =>
    belongsTo(contract, info, read.customers, (row) => row.customerId) as CustomerRow,
  noteCount: (contract, _, context, info) => countOf(contract, info, context, context.read.notes, 'contract'),
  notes: (contract, args, context, info) =>
    listOf(contract, info, context, context.read.notes, 'contractTopLevel', (row) => row.id, args, OLDEST_FIRST),
  lastAction: (contract, _, context, info) =>
    firstOf(contract, info, context, context.read.actions, 'contract', NEWEST_FIRST),
  actions: (contract, args, context, info) =>
    listOf(contract, info, context, context.read.actions, 'contract', (row) => row.id, args, OLDEST_FIRST),
  events: (contract, args, context, info) =>
    listOf(contract, info, context, context.read.events, 'contract', (row) => row.id, args, LATEST_FIRST),
  availableTransitions,
  viewerCanUpdate: (contract, _, { actor }) => canEditTerms(actor, contract.status),
  viewerCanDelete: (_contract, _, { actor }) => canDelete(actor),
};
