import type { FastifyRequest } from 'fastify';
import type { Budget } from '../graphql/limits/budgets.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who pays for it, once that is known for certain. */
    payer?: Budget;
  }
}

/** Who sends something: a request, or a socket that brings its token in a message. */
export type Sender = Pick<FastifyRequest, 'headers' | 'ip' | 'payer'>;

/** The token of a sender without the scheme and space before it: the same token can be written in very many ways. */
export function tokenOf({ headers: { authorization = '' } }: Sender): string {
  return authorization.slice(authorization.lastIndexOf(' ') + 1);
}
