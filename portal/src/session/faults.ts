import { errorsOf, type RequestError } from 'contract-portal-client/react';

/** What a failed request is about: the connection, the budget, the token, the role, the request itself, or the server. */
type FaultKind = 'offline' | 'rateLimited' | 'signedOut' | 'forbidden' | 'refused' | 'server';

interface Fault {
  kind: FaultKind;
  message: string;
}

const KINDS: Partial<Record<RequestError['code'], FaultKind>> = {
  NETWORK_ERROR: 'offline',
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  RATE_LIMITED: 'rateLimited',
  BAD_USER_INPUT: 'refused',
  QUERY_TOO_COMPLEX: 'refused',
};

/** What a request threw. */
export function faultOf(thrown: unknown): Fault {
  const [error] = errorsOf(thrown instanceof Error ? thrown : new Error(String(thrown)));
  if (!error) return { kind: 'server', message: String(thrown) };
  return { kind: KINDS[error.code as RequestError['code']] ?? 'server', message: error.message };
}
