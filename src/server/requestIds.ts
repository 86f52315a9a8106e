import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What is safe to repeat in the log. */
const PLAIN = /^[\w.-]{1,64}$/;

/** The id of a request, always generated here: a client that could choose it could pass a request off as another. */
export function newRequestId(): string {
  return randomUUID();
}

/** The id that a client or a proxy has given a request, logged beside ours. */
export function clientRequestIdOf(headers: IncomingHttpHeaders): string | undefined {
  const given = headers['x-request-id'];
  return typeof given === 'string' && PLAIN.test(given) ? given : undefined;
}
