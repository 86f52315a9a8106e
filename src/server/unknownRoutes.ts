import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import { HttpError } from './httpError.ts';

/** The paths that exist, and the methods of each. */
const METHODS: Readonly<Record<string, string>> = {
  '/': 'GET, HEAD',
  '/graphql': 'GET, HEAD, POST',
  '/graphql/stream': 'GET, POST',
  '/export': 'POST',
  '/health/live': 'GET, HEAD',
  '/health/ready': 'GET, HEAD',
};

/** Refuses unknown paths, and methods that a path does not support, on arrival: their bodies are never read. */
export function rejectUnknownRoutes(app: FastifyInstance, rejectExhausted: onRequestHookHandler): void {
  app.addHook('onRequest', function refuse(request, reply, done) {
    if (!request.is404) return done();
    rejectExhausted.call(this, request, reply, () => done(refusalOf(request.method, request.url)));
  });
}

function refusalOf(method: string, url: string): HttpError {
  const [path = ''] = url.split('?');
  const allow = Object.hasOwn(METHODS, path) && METHODS[path];
  if (!allow) return new HttpError(404, 'There is nothing here. The API is POST /graphql.');
  return new HttpError(405, `Expected one of the methods ${allow}, but got ${method}.`, { allow });
}
