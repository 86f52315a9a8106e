import type { Database } from '../db/database.ts';
import type { SelfApproval } from '../domain/approvals.ts';
import type { Lifecycle } from '../domain/lifecycle.ts';
import type { NodeType } from '../domain/nouns.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Instant } from '../domain/time.ts';

/** What commands date and identify rows by. */
export interface Clock {
  /** The present instant. A command asks once, and dates all it writes by the answer. */
  now(): Instant;
  /** A new global id, dated at the present instant. */
  newId(type: NodeType): string;
}

/** The actor, the database and the clock of a command. */
export interface CommandContext {
  readonly database: Pick<Database, 'transaction'>;
  readonly actor: Actor;
  /** Whether people may approve what they submitted themselves. */
  readonly selfApproval: SelfApproval;
  /** What can be done with contracts. */
  readonly lifecycle: Lifecycle;
  readonly clock: Clock;
}
