import type { EventConditions } from '../../db/queries/events.ts';
import type { Queries } from '../../db/queries/index.ts';
import type { CustomerRow, EventRow } from '../../db/rows.ts';
import type * as SDL from '../../generated/resolvers.ts';
import type { EventResolvers } from '../../generated/resolvers.ts';
import type { DerivedFields } from '../batching/derivedFields.ts';
import { belongsTo } from '../batching/related.ts';
import type { Nothing, UnansweredFields, UnhandledConditions, UnsortableFields } from './coverage.ts';

export const Event = {
  customer: (event, _, { read }, info) =>
    belongsTo(event, info, read.customers, (row) => row.customerId) as CustomerRow,
  contract: (event, _, { read }, info) => belongsTo(event, info, read.contracts, (row) => row.contractId),
  payload: ({ payload }) => (payload === null ? null : JSON.parse(payload)),
} satisfies EventResolvers;

/** Compile-time checks: every field is resolved, every condition handled, every order supported. */
export type Unanswered = Nothing<UnansweredFields<SDL.Event, EventRow, DerivedFields['Event'], typeof Event>>;
export type Unhandled = Nothing<UnhandledConditions<SDL.EventWhere, EventConditions>>;
export type Unsortable = Nothing<UnsortableFields<SDL.EventOrderField, Queries['events']>>;
