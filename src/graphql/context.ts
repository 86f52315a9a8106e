import type { ExecutionResult } from 'graphql';
import type { CommandContext } from '../commands/context.ts';
import type { Reader } from '../db/filters.ts';
import type { Queries } from '../db/queries/index.ts';
import { approvalScope } from '../domain/permissions.ts';
import type { Budget } from './limits/budgets.ts';
import type { Loaders } from './batching/loaders.ts';

/** What every resolver of one request shares. */
export interface Context extends CommandContext {
  readonly read: Queries;
  readonly loaders: Loaders;
  /** The points that the client has left. */
  readonly budget: Budget;
  /** The operation, from when it runs. */
  running?: Promise<ExecutionResult>;
}

/** On whose behalf the lists of a request are read. */
export function readerOf({ actor, selfApproval }: Context): Reader {
  return { subject: actor.subject, approves: approvalScope(actor, selfApproval) };
}
