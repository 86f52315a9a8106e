import type { Limits } from '../config/limitDefaults.ts';

/** How long a connection may stay silent while a request is in progress. */
const MAX_SILENCE_MS = 10_000;
/**
 * How long operations may take until their last transaction begins: what is refused has to be answered before the connection
 * is cut.
 */
export const LAST_TRANSACTION_MS = 8_000;
/**
 * How long an idle connection is kept open. Longer than load balancers keep idle connections: they might
 * otherwise send a request on one that is about to close.
 */
const KEEP_ALIVE_MS = 72_000;
/** Of all headers together: tokens of people in very many groups take up to 16 KiB. */
const MAX_HEADER_BYTES = 32 * 1_024;

/** The limits on requests that hold before any of their content is known, as options of Fastify and Node. */
export function httpLimits({ body, arrival }: Limits) {
  return {
    bodyLimit: body,
    requestTimeout: arrival,
    connectionTimeout: MAX_SILENCE_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: {
      maxHeaderSize: MAX_HEADER_BYTES,
      // Set here, too: Node refuses a header timeout that is longer than the request timeout.
      requestTimeout: arrival,
      headersTimeout: arrival,
      // How often to look for requests that take too long to arrive.
      connectionsCheckingInterval: Math.min(1_000, arrival),
    },
  };
}
