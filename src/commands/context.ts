import type { Database } from '../db/database.ts';
import type { SelfApproval } from '../domain/approvals.ts';
import type { Lifecycle } from '../domain/lifecycle.ts';
import type { NodeType } from '../domain/nouns.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Instant } from '../domain/time.ts';

/** Gives rows their times and ids. */
export interface Clock {
  /**
   * The present instant or, if it is not later than `previous`, the millisecond after that. A command asks once and uses the
   * answer for all that it writes.
   */
  now(previous?: Instant): Instant;
  /** A new global id, dated at the present instant. */
  newId(type: NodeType): string;
}

/** The actor, the database and the clock of a command. */
export interface CommandContext {
  readonly database: Pick<Database, 'transaction'>;
  readonly actor: Actor;
  /** Whether contributors to a contract may approve it. */
  readonly selfApproval: SelfApproval;
  /** What can be done with contracts. */
  readonly lifecycle: Lifecycle;
  readonly clock: Clock;
  /** The id of the request that it is run for, if there is one. */
  readonly requestId?: string | undefined;
}
