import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { cursorOf } from '../../changes/cursors.ts';
import { type FormatError, failedAnswer } from '../../graphql/execution/answerOperation.ts';
import { inRequest, newRecord } from '../../observability/requestRecord.ts';
import type { Admission, Admitted } from '../admission.ts';
import { answerError } from '../answerError.ts';
import { unauthenticated } from '../identity/identify.ts';
import { logAnswered } from '../logAnswered.ts';
import { whenExpired } from './expiry.ts';
import { operationOf, resumedPlace } from './streamRequest.ts';
import type { Sent, Subscribe } from './subscriptions.ts';

/** How long a client may take nothing of what it is sent. */
const PATIENCE_MS = 60_000;

interface Parts {
  refuse: onRequestHookHandler[];
  admission: Pick<Admission, 'admit'>;
  subscribe: Subscribe;
  format: FormatError;
  /** How often to send something when there is nothing to send, in milliseconds. */
  heartbeat: number;
  /** Aborted when the server stops. */
  stopping: AbortSignal;
}

/**
 * Serves subscriptions as server-sent events at `/graphql/stream`, each by a request of its own: the "distinct connections
 * mode" of graphql-sse. Every event has its cursor as its id, with which browsers resume by themselves.
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */
export function addEventStream(app: FastifyInstance, parts: Parts): void {
  const { refuse, admission, subscribe, format, heartbeat, stopping } = parts;
  const whoAsks = new WeakMap<FastifyRequest, Admitted>();

  /** Before the body is read, which would be wasted work for others. */
  async function authenticate(request: FastifyRequest, reply: FastifyReply) {
    const record = newRecord(request.id);
    const start = performance.now();
    return inRequest(record, async () => {
      try {
        whoAsks.set(request, await admission.admit(request));
      } catch (error) {
        answerError(request, reply, format, error);
        logAnswered(app.log, record, request, reply.statusCode, performance.now() - start);
        return reply;
      }
    });
  }

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const admitted = whoAsks.get(request) as Admitted;
    const ended = new AbortController();
    const subscription = { id: request.id, request, admitted, signal: ended.signal };
    const pages = subscribe({ ...subscription, operation: operationOf(request), resumed: resumedPlace(request) });
    const { socket } = request.raw;
    if (socket.destroyed) return reply.hijack();
    const end = () => ended.abort();
    let isExpired = false;
    const keep = whenExpired(admitted.expires, () => {
      isExpired = true;
      end();
    });
    const timer = setInterval(() => reply.raw.writableLength === 0 && reply.raw.write(':\n\n'), heartbeat).unref();
    if (stopping.aborted) end();
    stopping.addEventListener('abort', end);
    reply.raw.once('close', () => {
      end();
      keep();
      clearInterval(timer);
      stopping.removeEventListener('abort', end);
    });
    socket.setTimeout(PATIENCE_MS);

    async function* events(): AsyncGenerator<string, void, void> {
      // Sends the headers: the first page may have to wait for points.
      yield ':\n\n';
      for await (const sent of pages) yield eventOf(sent);
      if (isExpired) yield eventOf(failedAnswer(format, unauthenticated()));
      if (!stopping.aborted) yield 'event: complete\ndata: {}\n\n';
    }
    return (
      reply
        .type('text/event-stream; charset=utf-8')
        // Otherwise some proxies would hold events back.
        .header('x-accel-buffering', 'no')
        .send(Readable.from(events(), { objectMode: false, highWaterMark: 1 }))
    );
  }

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    exposeHeadRoute: false,
    onRequest: [...refuse, authenticate],
    handler: answer,
  });
}

function eventOf({ text, end }: Pick<Sent, 'text'> & Partial<Sent>): string {
  return `event: next\n${end ? `id: ${cursorOf(end)}\n` : ''}data: ${text}\n\n`;
}
