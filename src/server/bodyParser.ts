import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './httpError.ts';
import { readJsonBody } from './jsonBody.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Accepts JSON bodies in UTF-8 only, and charges for each before reading it: reading is work, whatever the outcome. */
export function addBodyParser(
  app: FastifyInstance,
  chargeBody: (request: FastifyRequest, bytes: number) => void,
): void {
  // Text is the other type that is parsed by default, and one that web pages may send to any origin.
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

/** Strips a byte order mark, which RFC 8259 lets readers ignore; null if the bytes are not valid UTF-8. */
function textOf(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
