import type { ExecutionResult } from 'graphql';
import type { CommandContext } from '../commands/context.ts';
import type { Reader } from '../db/filters.ts';
import type { Queries } from '../db/queries/index.ts';
import { approvalScope } from '../domain/permissions.ts';
import { createLoaders, type Loaders } from './batching/loaders.ts';
import type { Budget } from './limits/budgets.ts';

/** What every resolver of one request shares. */
export interface Context extends CommandContext {
  readonly read: Queries;
  readonly loaders: Loaders;
  /** On whose behalf lists are read. */
  readonly reader: Reader;
  /** The points that the client has left. */
  readonly budget: Budget;
  /** The operation, from when it runs. */
  running?: Promise<ExecutionResult>;
}

type Given = CommandContext & Pick<Context, 'budget'> & Partial<Pick<Context, 'read'>>;

/** The context of one request; it reads what is committed unless `read` says otherwise. */
export function createContext({ read, ...given }: Given): Context {
  const queries = read ?? given.database.read;
  return {
    ...given,
    read: queries,
    loaders: createLoaders(queries),
    reader: { subject: given.actor.subject, approves: approvalScope(given.actor, given.selfApproval) },
  };
}
