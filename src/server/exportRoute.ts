import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { requireRole } from '../domain/permissions.ts';
import { encode, newTally } from '../export/encode.ts';
import { FORMATS } from '../export/formats.ts';
import { readSelection } from '../export/readSelection.ts';
import type { Selection } from '../export/selection.ts';
import type { Context } from '../graphql/context.ts';
import { formatError } from '../graphql/errors/formatError.ts';
import { tooComplex } from '../graphql/limits/limitErrors.ts';
import { errorLog } from '../observability/errorLog.ts';
import { inRequest, newRecord, type RequestRecord } from '../observability/requestRecord.ts';
import { answerError } from './answerError.ts';
import { afterFirstChunk } from './firstChunk.ts';
import { HttpError } from './httpError.ts';
import { logAnswered } from './logAnswered.ts';
import { oneAtATime } from './oneAtATime.ts';

/** How long a client may read nothing of what it is sent. */
const STALL_TIMEOUT_MS = 60_000;

/** What is known about a request before its body is read. */
interface Arrival {
  readonly record: RequestRecord;
  readonly start: number;
  context?: Context;
}

interface ExportOptions {
  /** The most points that a page may cost. */
  limit: number;
  contextOf(request: FastifyRequest): Promise<Context>;
}

/**
 * Serves `POST /export` to administrators, and logs one line for each request that gets there. `refuse` runs before
 * everything else. The number of rows and the SHA-256 of the body follow it as trailers: an export without them is not
 * complete.
 */
export function addExportRoute(
  app: FastifyInstance,
  refuse: onRequestHookHandler[],
  { limit, contextOf }: ExportOptions,
): void {
  const arrivals = new WeakMap<FastifyRequest, Arrival>();
  const begin = oneAtATime();
  const logError = errorLog(app.log);
  const format = formatError({ logError, suggest: true });

  function logOnceAnswered(request: FastifyRequest, reply: FastifyReply, { record, start }: Arrival): void {
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished && record.problems.size === 0) record.problems.add('CLIENT_GONE');
      logAnswered(app.log, record, request, reply.statusCode, performance.now() - start);
    });
  }

  /** Before the body is read, which would be wasted work for others. */
  async function authenticate(request: FastifyRequest, reply: FastifyReply) {
    if (request.raw.httpVersion === '1.0') throw cannotEnd();
    const arrival: Arrival = { record: newRecord(request.id), start: performance.now() };
    arrival.record.operation = 'export';
    arrivals.set(request, arrival);
    try {
      arrival.context = await inRequest(arrival.record, () => contextOf(request));
      requireRole(arrival.context.actor, 'ADMIN', 'export');
    } catch (error) {
      logOnceAnswered(request, reply, arrival);
      return inRequest(arrival.record, () => answerError(request, reply, format, error));
    }
  }

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const arrival = arrivals.get(request) as Required<Arrival>;
    const { record, context } = arrival;
    const { socket } = request.raw;
    // The connection has emitted its `close` already, which ends an export.
    if (socket.destroyed) return reply.hijack();
    const tally = newTally();
    const gone = new AbortController();
    reply.raw.once('close', () => {
      gone.abort();
      record.exported = tally.rows;
    });
    logOnceAnswered(request, reply, arrival);

    async function ready(points: number): Promise<void> {
      // Nothing is sent while waiting for points, for which the server must not close the connection.
      socket.setTimeout(0);
      // Reading and writing may both end at once, so that nobody else would ever get a turn.
      await nextTurn();
      await context.budget.takeInBackground(points, gone.signal);
      socket.setTimeout(STALL_TIMEOUT_MS);
      record.cost = (record.cost ?? 0) + points;
    }

    try {
      const selection = readWithin(limit, request.body);
      reply.raw.once('close', begin(context.budget.client));
      const pages = selection.pages({ queries: context.read, reader: context.reader, ready });
      const body = Readable.from(await afterFirstChunk(record, encode(selection, pages, tally)), { objectMode: false });
      body.once('end', () => {
        const digest = `sha-256=:${tally.hash.digest('base64')}:`;
        reply.raw.addTrailers({ 'X-Row-Count': String(tally.rows), 'Content-Digest': digest });
      });
      body.once('error', (fault) => {
        record.problems.add('INTERNAL_SERVER_ERROR');
        inRequest(record, () => logError(fault));
      });
      return (
        reply
          .header('content-disposition', `attachment; filename="${selection.type}.${selection.format}"`)
          .type(FORMATS[selection.format].mediaType)
          // Not by `reply.trailer`, which separates their names by spaces.
          .header('trailer', 'X-Row-Count, Content-Digest')
          .send(body)
      );
    } catch (error) {
      if (gone.signal.aborted) return reply.hijack();
      return inRequest(record, () => answerError(request, reply, format, error));
    }
  }

  app.route({ method: 'POST', url: '/export', onRequest: [...refuse, authenticate], handler: answer });
}

function cannotEnd(): HttpError {
  const message = 'Expected HTTP 1.1 or later, since exports end in trailers.';
  return new HttpError(426, message, { upgrade: 'HTTP/1.1', connection: 'upgrade, close' });
}

function readWithin(limit: number, body: unknown): Selection {
  const selection = readSelection(body);
  if (selection.points <= limit) return selection;
  throw tooComplex(
    `Expected conditions with which a page costs at most ${limit} points, but got ${selection.points}. Ask for less.`,
  );
}
