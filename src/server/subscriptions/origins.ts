import type { onRequestHookHandler } from 'fastify';
import { HttpError } from '../httpError.ts';
import type { ClassifyOrigin } from '../origins.ts';

/**
 * Lets pages of allowed origins subscribe, and whatever is no page. Browsers leave that to the server: they open WebSockets
 * to any origin, and ask before none of these requests.
 */
export function requireKnownOrigin(classify: ClassifyOrigin): onRequestHookHandler {
  return (request, _reply, done) => {
    const { origin } = request.headers;
    const isKnown =
      origin === undefined
        ? // A page whose request names no origin: of another one, it cannot read what it gets, but still use it up.
          !/^(cross|same)-site$/.test(String(request.headers['sec-fetch-site']))
        : classify(request, origin) !== 'refused';
    done(isKnown ? undefined : new HttpError(403, 'Expected a page of this server, or of an origin in CORS_ORIGINS.'));
  };
}
