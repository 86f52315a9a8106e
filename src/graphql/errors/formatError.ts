import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DatabaseUnavailable } from '../../db/errors.ts';
import { BadRequest, Forbidden } from '../../domain/errors.ts';
import type { LogError } from '../../observability/errorLog.ts';
import { currentRequest } from '../../observability/requestRecord.ts';

/** The only codes that clients see, with the codes of the libraries that mean the same. */
const CODES: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  QUERY_TOO_COMPLEX: 'QUERY_TOO_COMPLEX',
  RATE_LIMITED: 'RATE_LIMITED',
};

export interface ErrorOptions {
  logError: LogError;
  /** Whether messages may go on with names of the schema that are close to what was asked for. */
  suggest: boolean;
}

/**
 * The one place where faults become what clients see: an allow-listed code, and for everything else a text that gives
 * nothing away, with the cause in the log under the id of the request.
 */
export function formatError({ logError, suggest }: ErrorOptions) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const cause = unwrapResolverError(error);
    const request = currentRequest();

    const fault = clientFault(formatted, cause);
    if (fault) {
      request?.problems.add(fault.code);
      const message = suggest ? fault.message : withoutSuggestions(fault.message);
      return { message, ...place, extensions: { code: fault.code } };
    }

    logError(cause);
    const code = 'INTERNAL_SERVER_ERROR';
    request?.problems.add(code);
    const message =
      cause instanceof DatabaseUnavailable
        ? 'The database cannot be reached for now. Try again in a moment.'
        : 'Internal server error.';
    return { message, ...place, extensions: { code, ...(request && { requestId: request.id }) } };
  };
}

/** What a client did wrong; null where the fault is not the client's. */
function clientFault(formatted: GraphQLFormattedError, cause: unknown): { code: string; message: string } | null {
  if (cause instanceof BadRequest) return { code: 'BAD_USER_INPUT', message: cause.message };
  if (cause instanceof Forbidden) return { code: 'FORBIDDEN', message: cause.message };
  if (isWrongInput(cause)) return { code: 'BAD_USER_INPUT', message: formatted.message };
  const code = CODES[isTooComplex(cause) ? 'QUERY_TOO_COMPLEX' : String(formatted.extensions?.code)];
  // Only what GraphQL itself raised: anybody else's error may carry a code that looks the same.
  return code && cause instanceof GraphQLError ? { code, message: formatted.message } : null;
}

/**
 * What GraphQL finds wrong without a code that says so: a variable that is null, though it has a default, in place of an
 * argument that may not be; more wrong variables than it names; and subscriptions, which there are none of.
 */
function isWrongInput(cause: unknown): boolean {
  if (!(cause instanceof GraphQLError) || cause.originalError) return false;
  return /^(Argument "|Too many errors processing variables|Schema is not configured to execute)/.test(cause.message);
}

/** Apollo Server gives all errors of validation one code; those of our own rule have another underneath. */
function isTooComplex(cause: unknown): boolean {
  const original = cause instanceof GraphQLError ? cause.originalError : undefined;
  return original instanceof GraphQLError && original.extensions.code === 'QUERY_TOO_COMPLEX';
}

function withoutSuggestions(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '');
}
