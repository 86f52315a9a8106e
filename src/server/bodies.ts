import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Takes bodies of JSON alone, and has each weighed before it is read: to read it is work, whatever comes of it. */
export function takeBodies(app: FastifyInstance, weigh: (request: FastifyRequest, characters: number) => void): void {
  const read = app.getDefaultJsonParser('error', 'error');
  // Text is the other type that is read unasked, and one that web pages may send anywhere.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    weigh(request, body.length);
    return read(request, body, done);
  });
}
