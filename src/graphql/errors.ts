import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DatabaseUnavailable } from '../db/errors.ts';
import { BadRequest, Forbidden } from '../domain/errors.ts';

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

/** Logs what clients must not see. */
export type LogFault = (fault: unknown) => void;

/**
 * The one place where faults become what clients see: an allow-listed code, and for everything else a text that gives
 * nothing away, with the cause in the log.
 */
export function formatError(logFault: LogFault) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const cause = unwrapResolverError(error);
    if (cause instanceof BadRequest)
      return { message: cause.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
    if (cause instanceof Forbidden) return { message: cause.message, ...place, extensions: { code: 'FORBIDDEN' } };

    const code = CODES[String(formatted.extensions?.code)];
    // Only what GraphQL itself raised: anybody else's error may carry a code that looks the same.
    if (code && cause instanceof GraphQLError) return { message: formatted.message, ...place, extensions: { code } };

    logFault(cause);
    const message =
      cause instanceof DatabaseUnavailable
        ? 'The database cannot be reached for now. Try again in a moment.'
        : 'Internal server error.';
    return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
}
