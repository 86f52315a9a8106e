import type { ActionConditions } from '../../db/queries/actions.ts';
import type { Queries } from '../../db/queries/index.ts';
import type { ActionRow, ContractRow } from '../../db/rows.ts';
import type * as SDL from '../../generated/resolvers.ts';
import type { ActionResolvers } from '../../generated/resolvers.ts';
import type { DerivedFields } from '../batching/derivedFields.ts';
import { belongsTo } from '../batching/related.ts';
import type { Nothing, UnansweredFields, UnhandledConditions, UnsortableFields } from './coverage.ts';

export const Action = {
  contract: (action, _, { read }, info) =>
    belongsTo(action, info, read.contracts, (row) => row.contractId) as ContractRow,
} satisfies ActionResolvers;

/** Compile-time checks: every field is resolved, every condition handled, every order supported. */
export type Unanswered = Nothing<UnansweredFields<SDL.Action, ActionRow, DerivedFields['Action'], typeof Action>>;
export type Unhandled = Nothing<UnhandledConditions<SDL.ActionWhere, ActionConditions>>;
export type Unsortable = Nothing<UnsortableFields<SDL.ActionOrderField, Queries['actions']>>;
