import type { Database } from '../db/database.ts';
import type { Actor, SelfApproval } from '../domain/permissions.ts';

/** The actor and the database of a command. */
export interface CommandContext {
  readonly database: Database;
  readonly actor: Actor;
  /** Whether people may approve what they submitted themselves. */
  readonly selfApproval: SelfApproval;
  /** The categories that flags can have. */
  readonly flagCategories: readonly string[];
}
