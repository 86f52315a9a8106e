import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Actor } from '../../domain/permissions.ts';

/**
 * Tells who a request acts as, from its headers.
 * @throws GraphQLError where it may not act
 */
export type Identify = (headers: IncomingHttpHeaders) => Actor | Promise<Actor>;

/** A refusal before anything else has been looked at. It does not tell what was wrong: whoever tries keys learns nothing. */
export function unauthenticated(): GraphQLError {
  const http = { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) };
  const message = 'Expected a valid token in the header Authorization: Bearer <token>.';
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http } });
}

/** For the time when no token can be checked, good or bad. */
export function cannotIdentify(): GraphQLError {
  const http = { status: 503, headers: new Map([['retry-after', '30']]) };
  return new GraphQLError('The keys of tokens cannot be fetched.', { extensions: { http } });
}
