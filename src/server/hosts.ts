import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './faults.ts';

const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?$/i;

/** Refuses a request whose header Host names no host: Apollo Server's integration would fail to make an address of it. */
export async function requireHost({ host }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (HOST.test(host) && URL.canParse(`http://${host}/`)) return;
  await refuse(reply, 400, 'Expected a header Host that names a host.');
}
