import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** The response headers that pages may read. */
const EXPOSED = ['x-request-id', 'retry-after', 'www-authenticate'];
/** How long browsers cache a preflight response. */
const PREFLIGHT_TTL_SECONDS = 600;

/** Lets pages of these origins call the API. They send their tokens in a header: cookies are never used. */
export async function addCors(app: FastifyInstance, origins: string[]): Promise<void> {
  await app.register(cors, {
    origin: origins,
    methods: ['GET', 'POST'],
    exposedHeaders: EXPOSED,
    maxAge: PREFLIGHT_TTL_SECONDS,
    // The library would answer an OPTIONS request that is not a preflight in plain text.
    strictPreflight: false,
  });
}
