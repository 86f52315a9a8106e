import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What pages may read of an answer, beside its body. */
const EXPOSED = ['x-request-id', 'retry-after', 'www-authenticate'];
/** How long browsers remember what they may do, in seconds. */
const REMEMBERED = 600;

/** Lets pages of these origins call the API. They bring their tokens in a header: cookies are never asked for. */
export async function addCors(app: FastifyInstance, origins: string[]): Promise<void> {
  await app.register(cors, {
    origin: origins,
    methods: ['GET', 'POST'],
    exposedHeaders: EXPOSED,
    maxAge: REMEMBERED,
    // Its answer to what is no preflight would be plain text.
    strictPreflight: false,
  });
}
