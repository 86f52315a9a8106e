import type { CustomerConditions } from '../../db/queries/customers.ts';
import type { Queries } from '../../db/queries/index.ts';
import type { CustomerRow } from '../../db/rows.ts';
import type * as SDL from '../../generated/resolvers.ts';
import type { CustomerResolvers } from '../../generated/resolvers.ts';
import type { DerivedFields } from '../batching/derivedFields.ts';
import { listOf } from '../pagination/lists.ts';
import type { Nothing, UnansweredFields, UnhandledConditions, UnsortableFields } from './coverage.ts';
import { LATEST_FIRST, NEWEST_FIRST } from './defaultOrders.ts';

export const Customer = {
  contracts: (customer, args, context, info) =>
    listOf({
      parent: customer,
      info,
      context,
      queries: context.read.contracts,
      relation: 'customer',
      keyOf: (row) => row.id,
      args,
      defaultOrder: NEWEST_FIRST,
    }),
  events: (customer, args, context, info) =>
    listOf({
      parent: customer,
      info,
      context,
      queries: context.read.events,
      relation: 'customer',
      keyOf: (row) => row.id,
      args,
      defaultOrder: LATEST_FIRST,
    }),
} satisfies CustomerResolvers;

/** Compile-time checks: every field is resolved, every condition handled, every order supported. */
export type Unanswered = Nothing<
  UnansweredFields<SDL.Customer, CustomerRow, DerivedFields['Customer'], typeof Customer>
>;
export type Unhandled = Nothing<UnhandledConditions<SDL.CustomerWhere, CustomerConditions>>;
export type Unsortable = Nothing<UnsortableFields<SDL.CustomerOrderField, Queries['customers']>>;
