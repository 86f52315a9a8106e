import type { Limits } from '../config/limitDefaults.ts';

/** How long a connection may stay silent while a request is in progress, in milliseconds. */
const MAX_SILENCE = 10_000;
/**
 * Milliseconds until an idle connection is closed. Longer than load balancers keep idle connections: they might
 * otherwise send a request on one that is about to close.
 */
const KEEP_ALIVE = 72_000;
/** Bytes of all headers together: tokens of people in very many groups take up to 16 KiB. */
const MAX_HEADERS = 32 * 1_024;

/** The limits on requests that hold before any of their content is known, as options of Fastify and Node. */
export function httpLimits({ body, arrival }: Limits) {
  return {
    bodyLimit: body,
    requestTimeout: arrival,
    connectionTimeout: MAX_SILENCE,
    keepAliveTimeout: KEEP_ALIVE,
    http: {
      maxHeaderSize: MAX_HEADERS,
      // Set here, too: Node refuses a header timeout that is longer than the request timeout.
      requestTimeout: arrival,
      headersTimeout: arrival,
      // How often to look for requests that take too long to arrive.
      connectionsCheckingInterval: Math.min(1_000, arrival),
    },
  };
}
