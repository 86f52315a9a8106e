import type { Database } from './database.ts';
import type { Queries } from './queries/index.ts';
import type { MaybePromise } from './statements.ts';

/**
 * Transactions within the one that is open: each one that fails is undone alone. They must not overlap.
 * `execute` runs a command without result.
 */
export function savepoints(
  queries: Queries,
  execute: (command: string) => MaybePromise<unknown>,
): Database['transaction'] {
  return async (work) => {
    await execute('SAVEPOINT step');
    try {
      const result = await work(queries);
      await execute('RELEASE SAVEPOINT step');
      return result;
    } catch (error) {
      await execute('ROLLBACK TO SAVEPOINT step; RELEASE SAVEPOINT step');
      throw error;
    }
  };
}
