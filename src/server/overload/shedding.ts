import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Database } from '../../db/database.ts';
import { refusalType } from '../../graphql/execution/mediaTypes.ts';
import { shed } from '../../observability/channels.ts';
import { sheddingLog } from '../../observability/sheddingLog.ts';
import { SECURITY_HEADERS } from '../headers.ts';
import { gate } from './gate.ts';

const RETRY_AFTER_SECONDS = '1';
const MESSAGE = 'The server has more to do than it can. Try again in a moment.';
const API = /^\/graphql(\?|$)/;

interface SheddingOptions {
  /** Whoever takes turns with others. */
  clientOf(request: FastifyRequest): object;
  /** Whether connections are closed after their next answer. */
  isClosing(): boolean;
  /** The most requests that wait. */
  maxWaiting?: number | undefined;
}

/**
 * Returns what lets requests wait until the server can begin them, and answers 503 to those for which it has no time. Nothing of
 * them has been read then but their headers, so that they have had no effect. To be called before other hooks are added.
 */
export function addShedding(
  app: FastifyInstance,
  database: Pick<Database, 'isSaturated' | 'onFreed'>,
  { clientOf, isClosing, maxWaiting }: SheddingOptions,
): onRequestHookHandler {
  const logShed = sheddingLog(app.log);
  const { arrive, isExcess, connected, freed } = gate({ isSaturated: database.isSaturated, maxWaiting });
  app.server.on('connection', connected);
  database.onFreed(freed);

  // Under overload most requests end here. Other hooks would take longer than all the rest of a refusal; what they add is needed only
  // by pages of other origins, which could not read the answer, and to close connections.
  app.addHook('onRequest', (request, reply, done) => {
    const { url = '', headers } = request.raw;
    const isPlain = headers.origin === undefined && headers.upgrade === undefined && !isClosing();
    if (isPlain && API.test(url) && isExcess(() => clientOf(request))) refuseAtOnce(request, reply);
    else done();
  });

  function refusalOf(request: FastifyRequest): { headers: Record<string, string>; body: string } {
    logShed();
    shed.publish(undefined);
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: request.id };
    const body = JSON.stringify({ errors: [{ message: MESSAGE, extensions }] });
    return {
      headers: { 'retry-after': RETRY_AFTER_SECONDS, 'content-type': refusalType(request.headers.accept) },
      body,
    };
  }

  function refuseAtOnce(request: FastifyRequest, reply: FastifyReply): void {
    const { headers, body } = refusalOf(request);
    reply.hijack();
    reply.raw.writeHead(503, {
      ...SECURITY_HEADERS,
      ...headers,
      'x-request-id': request.id,
      'content-length': Buffer.byteLength(body),
    });
    reply.raw.end(body);
  }

  function answerShed(request: FastifyRequest, reply: FastifyReply): void {
    const { headers, body } = refusalOf(request);
    void reply.code(503).headers(headers).send(body);
  }

  return (request, reply, done) => {
    // Opening a socket is not what takes time.
    if (request.ws) return done();
    arrive(
      { begin: done, shed: () => answerShed(request, reply), isGone: () => request.raw.socket.destroyed },
      clientOf(request),
    );
  };
}
