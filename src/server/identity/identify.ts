import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Actor } from '../../domain/permissions.ts';

/** Whom a request acts as. */
export interface Identity extends Actor {
  /** When its token expires, in seconds since 1970; absent if it does not. */
  readonly expires?: number;
}

/**
 * Determines from the headers of a request whom it acts as.
 * @throws GraphQLError if it may not act
 */
export type Identify = (headers: IncomingHttpHeaders) => Identity | Promise<Identity>;

/**
 * A refusal before anything else is looked at. It does not say what was wrong, so that guessing keys reveals nothing.
 */
export function unauthenticated(): GraphQLError {
  const http = { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) };
  const message = 'Expected a valid token in the header Authorization: Bearer <token>.';
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http } });
}

/** For when no token can be checked, valid or not. */
export function cannotIdentify(): GraphQLError {
  const http = { status: 503, headers: new Map([['retry-after', '30']]) };
  return new GraphQLError('The keys to verify tokens cannot be fetched.', { extensions: { http } });
}
