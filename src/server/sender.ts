import type { FastifyRequest } from 'fastify';

/** Who sends something: a request, or a socket that brings its token in a message. */
export type Sender = Pick<FastifyRequest, 'headers' | 'ip'>;

/** The token of a sender without the scheme and space before it: the same token can be written in very many ways. */
export function tokenOf({ headers: { authorization = '' } }: Sender): string {
  return authorization.slice(authorization.lastIndexOf(' ') + 1);
}
