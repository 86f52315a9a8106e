import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ClassifyOrigin } from './origins.ts';

const OPTIONS = {
  methods: ['GET', 'POST'],
  /** The response headers that pages may read. */
  exposedHeaders: ['x-request-id', 'retry-after', 'www-authenticate'],
  /** How long browsers cache a preflight response, in seconds. */
  maxAge: 600,
  // The library would answer an OPTIONS request that is not a preflight in plain text.
  strictPreflight: false,
};

/** Lets pages of allowed origins call the API. They send their tokens in a header: cookies are never used. */
export async function addCors(app: FastifyInstance, classify: ClassifyOrigin): Promise<void> {
  await app.register(cors, {
    delegator(request: FastifyRequest, done: (error: Error | null, options: object) => void) {
      const { origin } = request.headers;
      // Pages of this server need no leave, and those of the same host by plain HTTP do not get it.
      const isAllowed = origin !== undefined && classify(request, origin) === 'allowed';
      done(null, { ...OPTIONS, origin: isAllowed ? [origin] : [] });
    },
  });
}
