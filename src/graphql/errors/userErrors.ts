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
  IDEMPOTENCY_KEY_REUSED: 'IdempotencyKeyReusedError',
} as const satisfies Record<UserError['code'], string>;

type Payload<Made> = (Made & { userErrors: UserError[] }) | { userErrors: UserError[] };

/** The payload of a mutation: the command's result, or why it was rejected. */
export async function payload<Made extends object>(command: Promise<Made>): Promise<Payload<Made>> {
  const [only] = payloads([await command.catch(rejection)]);
  return only as Payload<Made>;
}

/** The payload of each of many results of one kind. The rows of each of their fields are one batch. */
export function payloads<Made extends object>(outcomes: readonly (Made | DomainError)[]): Payload<Made>[] {
  const rows = new Map<string, object[]>();
  const addToBatch = (field: string, row: object) => rows.set(field, [...(rows.get(field) ?? []), row]);
  const answers = outcomes.map((outcome): Payload<Made> => {
    if (!(outcome instanceof DomainError)) {
      for (const [field, part] of Object.entries(outcome)) if (isRow(part)) addToBatch(field, part);
      return { ...outcome, userErrors: [] };
    }
    for (const refusal of outcome.errors) {
      currentRequest()?.problems.add(refusal.code);
      if (refusal.code === 'VERSION_CONFLICT') addToBatch('current', refusal.current);
    }
    return { userErrors: outcome.errors };
  });
  for (const batch of rows.values()) asBatch(batch);
  return answers;
}

/** What a command was rejected with; other errors are thrown on. */
function rejection(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}

function isRow(part: unknown): part is object {
  return typeof part === 'object' && part !== null && 'id' in part;
}
