import type { Server } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long requests in progress may take to complete when the server stops. */
const DRAIN_TIMEOUT_MS = 3_000;
/** How long a new connection may stay silent during shutdown. */
const FIRST_BYTE_TIMEOUT_MS = 500;
/**
 * How long no connection must arrive before the server stops listening, and how long to wait for that.
 */
const QUIET_MS = 20;
const QUIET_TIMEOUT_MS = 500;
/** How long an idle turn of the event loop takes. */
const IDLE_TURN_MS = 0.2;
/** How often to look for connections that can be closed. */
const POLL_INTERVAL_MS = 50;

interface Closing {
  /** Whether it has begun. */
  isClosing(): boolean;
  /** From now on each connection is closed after its next answer, and the answer says so. */
  begin(): void;
  /** Accepts no more connections, and waits until those that are open have been answered, 3 seconds at most. */
  finish(): Promise<void>;
}

/**
 * Closes connections so that every request that was carried out is answered. Closing a connection while a request is on
 * its way could leave that request unanswered, so an answer first tells the client to send no more, and nothing that
 * arrives later is carried out.
 */
export function gracefulShutdown(app: FastifyInstance): Closing {
  const sockets = new Set<Socket>();
  /** The id of the latest request of each connection: of several pipelined requests, only the answer to the last may close it. */
  const last = new WeakMap<Socket, string>();
  const endedSockets = new WeakSet<Socket>();
  /** Requests that wait until no new connection can be accepted. */
  const heldRequests: (() => void)[] = [];
  let [isClosing, isHolding] = [false, false];

  function track(socket: Socket): void {
    if (sockets.has(socket)) return;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  }

  app.server.on('connection', track);
  app.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    if (endedSockets.has(socket)) return void reply.hijack();
    last.set(socket, request.id);
    // "localhost" has two addresses; Fastify does not expose the server that listens on the second one.
    if (socket instanceof Socket) track(socket);
    if (isHolding) heldRequests.push(done);
    // Deferred until the pipelined requests that arrived with it are parsed: the answer to the last one closes the connection.
    else if (isClosing) setImmediate(done);
    else done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    const { socket } = request.raw;
    if (isClosing && last.get(socket) === request.id) {
      reply.header('connection', 'close');
      endedSockets.add(socket);
    }
    done(null, payload);
  });

  return {
    isClosing: () => isClosing,
    begin() {
      isClosing = true;
    },
    async finish() {
      isClosing = true;
      if (!app.server.listening) return;
      isHolding = true;
      await allAccepted(app.server);
      app.server.close();
      isHolding = false;
      for (const proceed of heldRequests) proceed();
      await allClosed(app.server, sockets);
    },
  };
}

/**
 * Waits until no connection has arrived for a while, and for a nearly idle turn of the event loop: connections that the
 * operating system has accepted but not yet handed to this process are lost when it stops listening. Each turn hands
 * over one of them.
 */
async function allAccepted(server: Server): Promise<void> {
  const start = performance.now();
  let connected = start;
  const recordConnection = () => {
    connected = performance.now();
  };
  server.on('connection', recordConnection);
  for (let [last, now] = [start, start]; now - start < QUIET_TIMEOUT_MS; last = now) {
    await nextTurn();
    now = performance.now();
    if (now - connected > QUIET_MS && now - last < IDLE_TURN_MS) break;
  }
  server.off('connection', recordConnection);
}

/** Waits until all connections are closed; meanwhile closes those that are idle or have been open for too long. */
async function allClosed(server: Server, sockets: Set<Socket>): Promise<void> {
  const start = performance.now();
  while (sockets.size > 0) {
    await pause(POLL_INTERVAL_MS);
    server.closeIdleConnections();
    const waited = performance.now() - start;
    for (const socket of sockets) {
      if (waited > DRAIN_TIMEOUT_MS || (waited > FIRST_BYTE_TIMEOUT_MS && socket.bytesRead === 0)) socket.destroy();
    }
  }
}
