import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is safe to repeat in headers and in the log. */
const PLAIN = /^[\w.-]{1,64}$/;

/** The id of a request: the one that a proxy has given it already, or one of its own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && PLAIN.test(given) ? given : randomUUID();
}
