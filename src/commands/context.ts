import type { Database } from '../db/database.ts';
import type { Actor, SelfApproval } from '../domain/permissions.ts';

/** On whose behalf and on which database a command runs. */
export interface CommandContext {
  readonly database: Database;
  readonly actor: Actor;
  /** Whether people may approve what they handed in themselves. */
  readonly selfApproval: SelfApproval;
}
