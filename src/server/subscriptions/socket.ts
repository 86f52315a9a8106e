import type { FastifyRequest } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import { WEIGHTS } from '../../graphql/limits/weights.ts';
import type { Admitted } from '../admission.ts';
import { newRequestId } from '../requestIds.ts';
import { CODES, type Code, closeAfter } from './closing.ts';
import { whenExpired } from './expiry.ts';
import { keepAlive } from './heartbeat.ts';
import { type ClientMessage, PROTOCOL, readMessage } from './messages.ts';
import { outbox } from './outbox.ts';
import { runningSubscriptions } from './runningSubscriptions.ts';
import { type AdmitSocket, Refusal } from './socketAdmission.ts';
import type { Subscribe } from './subscriptions.ts';

/** How long a client may take to say who it is. */
const MAX_INIT_MS = 3_000;

export interface SocketParts {
  admit: AdmitSocket;
  subscribe: Subscribe;
  /** Charges for what is no message. */
  charge(request: FastifyRequest): void;
  onFault(fault: unknown): void;
  /** How often to ask whether the client still is there, in milliseconds. */
  heartbeat: number;
  /** Aborted when the server stops. */
  stopping: AbortSignal;
}

/**
 * Speaks the protocol graphql-transport-ws with one client, which may only subscribe.
 * https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
 */
export function serveSocket(socket: WebSocket, request: FastifyRequest, parts: SocketParts): void {
  const send = outbox(socket);
  const running = runningSubscriptions(send, parts.onFault);
  const initTimer = setTimeout(end, MAX_INIT_MS, CODES.initTimeout, 'Expected connection_init within 3 seconds.');
  let isInitialized = false;
  let isEnding = false;
  let admitted: Admitted | undefined;

  function end(code: Code, reason: string): void {
    if (isEnding) return;
    isEnding = true;
    void closeAfter(running.stopAll(), socket, code, reason);
  }

  const stop = () => end(CODES.goingAway, 'The server stops. Subscribe again from your last cursor.');
  parts.stopping.addEventListener('abort', stop);
  socket.once('close', () => {
    isEnding = true;
    clearTimeout(initTimer);
    parts.stopping.removeEventListener('abort', stop);
    void running.stopAll();
  });

  async function initialize({ authorization }: { authorization?: unknown }): Promise<void> {
    if (isInitialized) return end(CODES.repeatedInit, 'Expected connection_init only once.');
    isInitialized = true;
    clearTimeout(initTimer);
    try {
      const { leave, ...who } = await parts.admit(request, authorization);
      if (isEnding) return leave();
      admitted = who;
      const keep = whenExpired(who.expires, () => end(CODES.forbidden, 'The token has expired.'));
      socket.once('close', leave).once('close', keep);
      await send('{"type":"connection_ack"}');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      end(error.code, error.message);
    }
  }

  function subscribe({ id, payload: operation }: ClientMessage & { type: 'subscribe' }) {
    if (!admitted) return end(CODES.unacknowledged, 'Expected connection_init first, and to wait for connection_ack.');
    if (running.has(id)) return end(CODES.duplicateId, 'Expected an id that no other subscription of this socket has.');
    const subscription = { id: newRequestId(), request, admitted, operation };
    running.start(id, (signal) => parts.subscribe({ ...subscription, signal }));
  }

  async function receive(data: RawData, isBinary: boolean): Promise<void> {
    if (isEnding) return;
    const message = readMessage(data, isBinary);
    if (!message) {
      parts.charge(request);
      return end(CODES.invalidMessage, `Expected messages of the protocol ${PROTOCOL}.`);
    }
    admitted?.budget.charge((data as Buffer).length * WEIGHTS.sentByte);
    switch (message.type) {
      case 'connection_init':
        return initialize(message.payload ?? {});
      case 'subscribe':
        return subscribe(message);
      case 'complete':
        return running.stop(message.id);
      case 'ping':
        return send('{"type":"pong"}');
      case 'pong':
    }
  }

  keepAlive(socket, parts.heartbeat);
  socket.on('message', (data, isBinary) => {
    receive(data, isBinary).catch((fault) => {
      parts.onFault(fault);
      end(CODES.tryAgainLater, 'Internal server error.');
    });
  });
  if (socket.protocol !== PROTOCOL) end(CODES.otherProtocol, `Expected the protocol ${PROTOCOL}.`);
  if (parts.stopping.aborted) stop();
}
