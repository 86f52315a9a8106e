import type { ExecutionResult } from 'graphql';
import type { Feed } from '../changes/feed.ts';
import type { Subscriber } from '../changes/subscriber.ts';
import type { CommandContext } from '../commands/context.ts';
import type { WebhookContext } from '../commands/webhookContext.ts';
import type { Database } from '../db/database.ts';
import type { Reader } from '../db/filters.ts';
import type { Queries } from '../db/queries/index.ts';
import { approvalScope } from '../domain/approvals.ts';
import { createLoader, type LoadById } from './batching/loaders.ts';
import type { Budget } from './limits/budgets.ts';

/** State shared by all resolvers of one request. */
export interface Context extends WebhookContext {
  readonly read: Queries;
  /** Opens a view for a query of several statements; undefined if `read` was given. */
  readonly view: Database['view'] | undefined;
  readonly loadById: LoadById;
  readonly feed: Pick<Feed, 'page' | 'oldest'>;
  /** How many seconds after it was written a note may be edited without an edit note; null if always. */
  readonly noteEditWindow: number | null;
  /** The categories that flags can have. */
  readonly flagCategories: readonly string[];
  /** The user on whose behalf lists are read. */
  readonly reader: Reader;
  /** The client's points budget. */
  readonly budget: Budget;
  /** The response keys of the mutations that were answered with the outcome of an earlier request. */
  readonly replayed: string[];
  /** Who is sent the page of a subscription; undefined for queries and mutations. */
  readonly subscriber?: Subscriber | undefined;
  /** What was done with the operation before Apollo Server got it. */
  attempt?: Attempt;
}

/** Why its cost was refused, or the result of running it. Neither is done again. */
export type Attempt = { readonly refusal: unknown } | { readonly running: Promise<ExecutionResult> };

type Given = CommandContext &
  Pick<Context, 'feed' | 'webhooks' | 'budget' | 'subscriber' | 'noteEditWindow' | 'flagCategories'> & {
    database: Database;
    read?: Queries;
  };

/** The same context, reading elsewhere. */
export function readingFrom(context: Context, read: Queries): Context {
  return { ...context, read, loadById: createLoader(read) };
}

/** Creates the context of one request; it reads committed data unless `read` is given. */
export function createContext(given: Given): Context {
  const queries = given.read ?? given.database.read;
  return {
    ...given,
    read: queries,
    view: given.read ? undefined : given.database.view,
    replayed: [],
    loadById: createLoader(queries),
    reader: { subject: given.actor.subject, approves: approvalScope(given.actor, given.selfApproval) },
  };
}
