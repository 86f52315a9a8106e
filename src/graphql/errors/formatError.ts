import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DatabaseUnavailable, KeyInUse } from '../../db/errors.ts';
import { BadRequest, CursorExpired, Forbidden } from '../../domain/errors.ts';
import type { LogError } from '../../observability/errorLog.ts';
import { currentRequest } from '../../observability/requestRecord.ts';

/** Allow-list of the codes that clients see, by the equivalent library code. */
const CODES: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'DOCUMENT_UNKNOWN',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  QUERY_TOO_COMPLEX: 'QUERY_TOO_COMPLEX',
  RATE_LIMITED: 'RATE_LIMITED',
};

const UNKNOWN_DOCUMENT =
  'Expected a document that is listed in a manifest of the server, but this one is not. Deploy the manifest of your front end first.';

interface ErrorOptions {
  logError: LogError;
  /** Whether messages may suggest similar schema names ("Did you mean ...?"). */
  suggest: boolean;
}

/**
 * The one place that converts errors for clients: those with an allow-listed code keep their message, all others become
 * a generic message that leaks nothing, with the cause logged under the request id.
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
    return { message: messageOf(cause), ...place, extensions: { code, ...(request && { requestId: request.id }) } };
  };
}

/** What clients are told of an error of the server. */
function messageOf(fault: unknown): string {
  if (fault instanceof KeyInUse)
    return 'Another request with this idempotencyKey is not done yet. Try again in a moment.';
  if (fault instanceof DatabaseUnavailable) return 'The database is unavailable for now. Try again in a moment.';
  return 'Internal server error.';
}

/** The code and message of a client error; null if the client is not at fault. */
function clientFault(formatted: GraphQLFormattedError, cause: unknown): { code: string; message: string } | null {
  if (cause instanceof BadRequest) return { code: 'BAD_USER_INPUT', message: cause.message };
  if (cause instanceof CursorExpired) return { code: 'CURSOR_EXPIRED', message: cause.message };
  if (cause instanceof Forbidden) return { code: 'FORBIDDEN', message: cause.message };
  if (isWrongInput(cause)) return { code: 'BAD_USER_INPUT', message: formatted.message };
  const code = CODES[isTooComplex(cause) ? 'QUERY_TOO_COMPLEX' : String(formatted.extensions?.code)];
  // Only errors raised by GraphQL itself: other errors may happen to carry the same code.
  if (!code || !(cause instanceof GraphQLError)) return null;
  return { code, message: code === 'DOCUMENT_UNKNOWN' ? UNKNOWN_DOCUMENT : formatted.message };
}

/**
 * Client errors that GraphQL raises without a code: a null variable with a default for a non-null argument, and more
 * invalid variables than it reports.
 */
function isWrongInput(cause: unknown): boolean {
  if (!(cause instanceof GraphQLError) || cause.originalError) return false;
  return /^(Argument "|Too many errors processing variables)/.test(cause.message);
}

/** Apollo Server gives all validation errors one code; the code of our own rule is on the original error. */
function isTooComplex(cause: unknown): boolean {
  const original = cause instanceof GraphQLError ? cause.originalError : undefined;
  return original instanceof GraphQLError && original.extensions.code === 'QUERY_TOO_COMPLEX';
}

function withoutSuggestions(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '');
}
