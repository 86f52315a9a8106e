import type { Savepoint } from '../db/database.ts';
import { UniqueViolation } from '../db/errors.ts';
import type { Queries } from '../db/queries/index.ts';
import { DomainError } from '../domain/errors.ts';
import type { CommandContext } from './context.ts';

/**
 * Runs a command in one transaction.
 * @throws DomainError `NOT_UNIQUE` if another row has the same value in a unique field
 */
export async function transact<T>(
  { database }: CommandContext,
  work: (queries: Queries, savepoint: Savepoint) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction(work);
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    const message = `Expected a unique value for ${error.field}, but another row already has this one.`;
    throw new DomainError({ code: 'NOT_UNIQUE', message, path: ['input', error.field] });
  }
}
