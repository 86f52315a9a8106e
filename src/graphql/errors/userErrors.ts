import { DomainError, type UserError } from '../../domain/errors.ts';
import { currentRequest } from '../../observability/requestRecord.ts';
import { asBatch } from '../batching/batches.ts';

/** The GraphQL type of each code. */
export const USER_ERROR_TYPES = {
  INVALID_INPUT: 'InvalidInputError',
  NOT_FOUND: 'NotFoundError',
  NOT_UNIQUE: 'NotUniqueError',
  INVALID_TRANSITION: 'InvalidTransitionError',
  VERSION_CONFLICT: 'VersionConflictError',
  SELF_APPROVAL: 'SelfApprovalError',
  FLAGGED: 'FlaggedError',
  CONTRACT_LOCKED: 'ContractLockedError',
  HAS_DEPENDENTS: 'HasDependentsError',
  NOT_LATEST_ACTION: 'NotLatestActionError',
} as const satisfies Record<UserError['code'], string>;

/** The payload of a mutation: the command's result, each row as a batch of its own, or why it was rejected. */
export async function payload<Made extends object>(
  command: Promise<Made>,
): Promise<(Made & { userErrors: UserError[] }) | { userErrors: UserError[] }> {
  try {
    const made = await command;
    for (const part of Object.values(made)) if (isRow(part)) asBatch([part]);
    return { ...made, userErrors: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const refusal of error.errors) {
      currentRequest()?.problems.add(refusal.code);
      if (refusal.code === 'VERSION_CONFLICT') asBatch([refusal.current]);
    }
    return { userErrors: error.errors };
  }
}

function isRow(part: unknown): part is object {
  return typeof part === 'object' && part !== null && 'id' in part;
}
