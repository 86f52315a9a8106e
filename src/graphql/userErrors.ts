import { Refusal, type UserError } from '../domain/errors.ts';
import { currentRequest } from './requests.ts';

/** The GraphQL type of each code: the same words, not in capitals. */
export const USER_ERROR_TYPES = {
  INVALID_INPUT: 'InvalidInputError',
  NOT_FOUND: 'NotFoundError',
  NOT_UNIQUE: 'NotUniqueError',
  INVALID_TRANSITION: 'InvalidTransitionError',
  VERSION_CONFLICT: 'VersionConflictError',
  SELF_APPROVAL: 'SelfApprovalError',
  CONTRACT_LOCKED: 'ContractLockedError',
  HAS_DEPENDENTS: 'HasDependentsError',
  NOT_LATEST_ACTION: 'NotLatestActionError',
} as const satisfies Record<UserError['code'], string>;

/** The payload of a mutation: what the command made, or why it was refused. */
export async function payload<Made extends object>(
  command: Promise<Made>,
): Promise<(Made & { userErrors: UserError[] }) | { userErrors: UserError[] }> {
  try {
    return { ...(await command), userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const { code } of error.errors) currentRequest()?.problems.add(code);
    return { userErrors: error.errors };
  }
}
