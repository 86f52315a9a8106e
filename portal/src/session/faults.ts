import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What a failed request is about: the connection, the budget, the token, the role, the request itself, or the server. */
export type FaultKind = 'offline' | 'rateLimited' | 'signedOut' | 'forbidden' | 'refused' | 'server';

export interface Fault {
  kind: FaultKind;
  message: string;
}

const KINDS: Record<string, FaultKind> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  RATE_LIMITED: 'rateLimited',
  BAD_USER_INPUT: 'refused',
  QUERY_TOO_COMPLEX: 'refused',
};
const STATUS_KINDS: Record<number, FaultKind> = { 401: 'signedOut', 403: 'forbidden', 429: 'rateLimited' };

export function faultOf(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  if (CombinedGraphQLErrors.is(error)) {
    const code = String(error.errors[0]?.extensions?.code);
    return { kind: KINDS[code] ?? 'server', message };
  }
  if (ServerError.is(error)) return { kind: STATUS_KINDS[error.statusCode] ?? 'server', message };
  // What is neither came from `fetch`, which could reach nothing.
  return { kind: 'offline', message };
}
