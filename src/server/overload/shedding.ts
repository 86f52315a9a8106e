import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Database } from '../../db/database.ts';
import { refusalType } from '../../graphql/execution/mediaTypes.ts';
import { shed } from '../../observability/channels.ts';
import { sheddingLog } from '../../observability/sheddingLog.ts';
import { gate } from './gate.ts';

const RETRY_AFTER_SECONDS = '1';
const MESSAGE = 'The server has more to do than it can. Try again in a moment.';

interface SheddingOptions {
  /** Whoever takes turns with others. */
  clientOf(request: FastifyRequest): object;
  /** The most requests that wait. */
  maxWaiting?: number | undefined;
}

/**
 * Returns what lets requests wait until the server can begin them, and answers 503 to those for which it has no time. Nothing of
 * them has been read then but their headers, so that they have had no effect.
 */
export function addShedding(
  app: FastifyInstance,
  database: Pick<Database, 'isSaturated' | 'onFreed'>,
  { clientOf, maxWaiting }: SheddingOptions,
): onRequestHookHandler {
  const logShed = sheddingLog(app.log);
  const { arrive, connected, freed } = gate({ isSaturated: database.isSaturated, maxWaiting });
  app.server.on('connection', connected);
  database.onFreed(freed);

  function answerShed(request: FastifyRequest, reply: FastifyReply): void {
    logShed();
    shed.publish(undefined);
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: request.id };
    void reply
      .code(503)
      .header('retry-after', RETRY_AFTER_SECONDS)
      .type(refusalType(request.headers.accept))
      .send(JSON.stringify({ errors: [{ message: MESSAGE, extensions }] }));
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
