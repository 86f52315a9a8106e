import type { onRequestHookHandler } from 'fastify';
import { HttpError } from '../httpError.ts';

/**
 * Lets pages of this server and of these origins subscribe, and whatever is no page. Browsers leave that to the server: they
 * open WebSockets to any origin, and ask before none of these requests.
 */
export function requireKnownOrigin(origins: readonly string[]): onRequestHookHandler {
  return ({ headers, host }, _reply, done) => {
    const { origin } = headers;
    const isKnown =
      origin === undefined
        ? // A page whose request names no origin: of another one, it cannot read what it gets, but still use it up.
          !/^(cross|same)-site$/.test(String(headers['sec-fetch-site']))
        : origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
    done(isKnown ? undefined : new HttpError(403, 'Expected a page of this server, or of an origin in CORS_ORIGINS.'));
  };
}
