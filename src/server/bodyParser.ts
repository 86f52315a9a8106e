import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './httpError.ts';
import { readJsonBody } from './jsonBody.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Takes bodies of JSON in UTF-8 alone, and has each weighed before it is read: to read it is work, whatever comes of it. */
export function addBodyParser(
  app: FastifyInstance,
  chargeBody: (request: FastifyRequest, bytes: number) => void,
): void {
  // Text is the other type that is read unasked, and one that web pages may send anywhere.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      chargeBody(request, bytes.length);
      const text = textOf(bytes);
      if (text === null) throw new HttpError(400, 'Expected a body in UTF-8, but got bytes that are not.');
      return readJsonBody(text);
    },
  );
}

/** Without a byte order mark, which RFC 8259 lets readers ignore; null where the bytes are no UTF-8. */
function textOf(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
