import type { IncomingMessage } from 'node:http';
import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { PROTOCOL } from './messages.ts';

/** The longest message that a client may send. */
const MAX_MESSAGE_BYTES = 64 * 1_024;

/** Lets routes of GET take WebSockets. */
export async function addSockets(app: FastifyInstance): Promise<void> {
  await app.register(websocket, {
    options: {
      maxPayload: MAX_MESSAGE_BYTES,
      perMessageDeflate: false,
      // Answered by `outbox`, which waits until the client has taken the answer.
      autoPong: false,
      handleProtocols: (offered: Set<string>) => offered.has(PROTOCOL) && PROTOCOL,
    },
    // Such as a message that is too long: the library has closed the socket and told the client why.
    errorHandler: (_error, socket) => socket.terminate(),
  });
}

/**
 * Whether a request opens a WebSocket. Node would take any other request to upgrade, such as the one to HTTP/2 that some
 * clients begin with, out of the hands of its HTTP server, too.
 */
export function opensSocket({ method, url, headers }: IncomingMessage): boolean {
  const [path] = url?.split('?') ?? [];
  return method === 'GET' && path === '/graphql' && headers.upgrade?.toLowerCase() === 'websocket';
}
