import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readJsonBody } from './jsonBodies.ts';

/** Takes bodies of JSON alone, and has each weighed before it is read: to read it is work, whatever comes of it. */
export function takeBodies(app: FastifyInstance, weigh: (request: FastifyRequest, characters: number) => void): void {
  // Text is the other type that is read unasked, and one that web pages may send anywhere.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (request: FastifyRequest, body: string) => {
    weigh(request, body.length);
    return readJsonBody(body);
  });
}
