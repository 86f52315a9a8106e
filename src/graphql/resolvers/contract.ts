import type { ContractConditions } from '../../db/queries/contracts.ts';
import type { Queries } from '../../db/queries/index.ts';
import type { ContractRow, CustomerRow } from '../../db/rows.ts';
import { canDelete, canEditTerms } from '../../domain/permissions.ts';
import type * as SDL from '../../generated/resolvers.ts';
import type { ContractResolvers } from '../../generated/resolvers.ts';
import type { DerivedFields } from '../batching/derivedFields.ts';
import { belongsTo, countOf, firstOf } from '../batching/related.ts';
import { listOf } from '../pagination/lists.ts';
import { availableTransitions } from './availableTransitions.ts';
import type { Nothing, UnansweredFields, UnhandledConditions, UnsortableFields } from './coverage.ts';
import { LATEST_FIRST, NEWEST_FIRST, OLDEST_FIRST } from './defaultOrders.ts';

export const Contract = {
  customer: (contract, _, { read }, info) =>
    belongsTo(contract, info, read.customers, (row) => row.customerId) as CustomerRow,
  noteCount: (contract, _, context, info) => countOf(contract, info, context, context.read.notes, 'contract'),
  notes: (contract, args, context, info) =>
    listOf({
      parent: contract,
      info,
      context,
      queries: context.read.notes,
      relation: 'contractTopLevel',
      keyOf: (row) => row.id,
      args,
      defaultOrder: OLDEST_FIRST,
    }),
  lastAction: (contract, _, context, info) =>
    firstOf(contract, info, context, context.read.actions, 'contract', NEWEST_FIRST),
  actions: (contract, args, context, info) =>
    listOf({
      parent: contract,
      info,
      context,
      queries: context.read.actions,
      relation: 'contract',
      keyOf: (row) => row.id,
      args,
      defaultOrder: OLDEST_FIRST,
    }),
  events: (contract, args, context, info) =>
    listOf({
      parent: contract,
      info,
      context,
      queries: context.read.events,
      relation: 'contract',
      keyOf: (row) => row.id,
      args,
      defaultOrder: LATEST_FIRST,
    }),
  availableTransitions,
  viewerCanUpdate: (contract, _, { actor }) => canEditTerms(actor, contract.status),
  viewerCanDelete: (_contract, _, { actor }) => canDelete(actor),
} satisfies ContractResolvers;

/** Compile-time checks: every field is resolved, every condition handled, every order supported. */
export type Unanswered = Nothing<
  UnansweredFields<SDL.Contract, ContractRow, DerivedFields['Contract'], typeof Contract>
>;
export type Unhandled = Nothing<UnhandledConditions<SDL.ContractWhere, ContractConditions>>;
export type Unsortable = Nothing<UnsortableFields<SDL.ContractOrderField, Queries['contracts']>>;
