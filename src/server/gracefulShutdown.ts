import type { Server } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How long requests under way may take to end when the server stops, in milliseconds. */
const DRAIN_WITHIN = 3_000;
/** How long a new connection may be silent by then, in milliseconds. */
const FIRST_BYTE_WITHIN = 500;
/** How long nobody may have connected before the server stops listening, and how long that is waited for: milliseconds. */
const QUIET_FOR = 20;
const QUIET_WITHIN = 500;
/** How long a turn of the event loop takes in which there is nothing to do, in milliseconds. */
const SHORT_TURN = 0.2;
/** How often connections that have no more to do are looked for, in milliseconds. */
const LOOK_EVERY = 50;

export interface Closing {
  /** From now on each connection ends with an answer, and the answer says so. */
  begin(): void;
  /** Takes no more connections, and waits until those there are have had their answers, 3 seconds at most. */
  finish(): Promise<void>;
}

/**
 * Closes connections so that no request is left unanswered that has been carried out. To end one while a request is on its
 * way would do that, so clients are told by an answer to send no more, and after that nothing is carried out.
 */
export function gracefulShutdown(app: FastifyInstance): Closing {
  const sockets = new Set<Socket>();
  /** The last request that each connection has brought; of several that wait for their answers, only its answer may end it. */
  const last = new WeakMap<Socket, FastifyRequest>();
  const ended = new WeakSet<Socket>();
  /** Requests that wait until nobody else can connect. */
  const held: (() => void)[] = [];
  let [closing, holding] = [false, false];

  function track(socket: Socket): void {
    if (sockets.has(socket)) return;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  }

  app.server.on('connection', track);
  app.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    if (ended.has(socket)) return void reply.hijack();
    last.set(socket, request);
    // "localhost" has two addresses, and for the second one there is another server, which nobody hands out.
    if (socket instanceof Socket) track(socket);
    if (holding) held.push(done);
    // Not before those that have come with it are read, or the first answer would be the last.
    else if (closing) setImmediate(done);
    else done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    const { socket } = request.raw;
    if (closing && last.get(socket) === request) {
      reply.header('connection', 'close');
      ended.add(socket);
    }
    done(null, payload);
  });

  return {
    begin() {
      closing = true;
    },
    async finish() {
      closing = true;
      if (!app.server.listening) return;
      holding = true;
      await quietTurn(app.server);
      app.server.close();
      holding = false;
      for (const go of held) go();
      await emptied(app.server, sockets);
    },
  };
}

/**
 * Waits until nobody has connected for a while, and for a turn of the event loop in which next to nothing is done:
 * connections that the system has taken for this process, but not handed over yet, are lost when it stops listening. Each
 * turn hands over one of them.
 */
async function quietTurn(server: Server): Promise<void> {
  const start = performance.now();
  let connected = start;
  const note = () => {
    connected = performance.now();
  };
  server.on('connection', note);
  for (let [last, now] = [start, start]; now - start < QUIET_WITHIN; last = now) {
    await nextTurn();
    now = performance.now();
    if (now - connected > QUIET_FOR && now - last < SHORT_TURN) break;
  }
  server.off('connection', note);
}

/** Waits until there are no more connections; those that are idle, or there for too long, are ended meanwhile. */
async function emptied(server: Server, sockets: Set<Socket>): Promise<void> {
  const start = performance.now();
  while (sockets.size > 0) {
    await pause(LOOK_EVERY);
    server.closeIdleConnections();
    const waited = performance.now() - start;
    for (const socket of sockets) {
      if (waited > DRAIN_WITHIN || (waited > FIRST_BYTE_WITHIN && socket.bytesRead === 0)) socket.destroy();
    }
  }
}
