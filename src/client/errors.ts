import type { UserErrorFieldsFragment } from '../generated/client.ts';

/** The codes of the kinds of errors that a mutation answers with. */
interface UserErrorCodes {
  InvalidInputError: 'INVALID_INPUT';
  NotFoundError: 'NOT_FOUND';
  NotUniqueError: 'NOT_UNIQUE';
  InvalidTransitionError: 'INVALID_TRANSITION';
  VersionConflictError: 'VERSION_CONFLICT';
  SelfApprovalError: 'SELF_APPROVAL';
  FlaggedError: 'FLAGGED';
  ContractLockedError: 'CONTRACT_LOCKED';
  HasDependentsError: 'HAS_DEPENDENTS';
  NotLatestActionError: 'NOT_LATEST_ACTION';
  IdempotencyKeyReusedError: 'IDEMPOTENCY_KEY_REUSED';
}

type Typename = UserErrorFieldsFragment['__typename'];

/** Why a mutation had no effect: `code` tells the kinds apart. */
export type UserError = {
  [Kind in Typename]: Extract<UserErrorFieldsFragment, { __typename: Kind }> & { code: UserErrorCodes[Kind] };
}[Typename];

const REQUEST_ERROR_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'CURSOR_EXPIRED',
  'DOCUMENT_UNKNOWN',
  'INTERNAL_SERVER_ERROR',
] as const;

/** Why a request was not answered: the server's codes, and `NETWORK_ERROR` if there was no answer of the portal. */
export interface RequestError {
  code: (typeof REQUEST_ERROR_CODES)[number] | 'NETWORK_ERROR';
  message: string;
}

export type PortalError = UserError | RequestError;
type ErrorWith<Code> = Extract<PortalError, { code: Code }>;

/** What went wrong, as clients tell it: the result of a request, or what it threw. */
interface Outcome {
  data?: unknown;
  error?: unknown;
  errors?: readonly Told[];
}

interface Told {
  message: string;
  extensions?: { code?: string };
}

/**
 * All that went wrong: the errors of the mutations of a result, and those of its request, whether they are in the result or
 * were thrown. Empty if all went well. Takes what Apollo Client, urql, graphql-request or a plain request answer or throw.
 */
export function errorsOf(outcome: Outcome | Error): PortalError[] {
  if (outcome instanceof Error) return requestErrorsOf(outcome);
  const { data, error = outcome.errors && outcome } = outcome;
  const payloads = Object.values(data ?? {}) as (Payload | null)[];
  return [...payloads.flatMap(userErrorsOf), ...(error ? requestErrorsOf(error) : [])];
}

interface Payload {
  userErrors?: readonly UserErrorFieldsFragment[];
  results?: readonly Payload[];
}

function userErrorsOf(payload: Payload | null): UserError[] {
  const ownErrors = (payload?.userErrors ?? []) as readonly UserError[];
  return [...ownErrors, ...(payload?.results ?? []).flatMap(userErrorsOf)];
}

function requestErrorsOf(error: unknown): RequestError[] {
  const { errors, graphQLErrors, response } = error as {
    errors?: Told[];
    graphQLErrors?: Told[];
    response?: { errors?: Told[] };
  };
  const told = [errors, graphQLErrors, response?.errors].find((list) => list && list.length > 0);
  if (!told) return [{ code: 'NETWORK_ERROR', message: String((error as Error).message ?? error) }];
  return told.map(({ message, extensions }) => ({
    code: REQUEST_ERROR_CODES.find((code) => code === extensions?.code) ?? 'INTERNAL_SERVER_ERROR',
    message,
  }));
}

const guard =
  <Code extends PortalError['code']>(code: Code) =>
  (error: { readonly code: string }): error is ErrorWith<Code> =>
    error.code === code;

export const isInvalidInput = guard('INVALID_INPUT');
export const isNotFound = guard('NOT_FOUND');
export const isNotUnique = guard('NOT_UNIQUE');
export const isInvalidTransition = guard('INVALID_TRANSITION');
export const isVersionConflict = guard('VERSION_CONFLICT');
export const isSelfApproval = guard('SELF_APPROVAL');
export const isFlagged = guard('FLAGGED');
export const isContractLocked = guard('CONTRACT_LOCKED');
export const hasDependents = guard('HAS_DEPENDENTS');
export const isNotLatestAction = guard('NOT_LATEST_ACTION');
export const isIdempotencyKeyReused = guard('IDEMPOTENCY_KEY_REUSED');
export const isUnauthenticated = guard('UNAUTHENTICATED');
export const isForbidden = guard('FORBIDDEN');
export const isRateLimited = guard('RATE_LIMITED');
export const isNetworkError = guard('NETWORK_ERROR');
