import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Context } from '../graphql/context.ts';
import type { Api } from '../graphql/execution/apolloServer.ts';
import { answerType, JSON_TYPE, refusalType } from '../graphql/execution/mediaTypes.ts';
import { settleOnceRead } from '../graphql/limits/settlement.ts';
import { inRequest, newRecord, type RequestRecord } from '../observability/requestRecord.ts';
import { inOperationSpan } from '../observability/tracing.ts';
import { apolloRequest, operationIn } from './apolloRequest.ts';
import { LAST_TRANSACTION_MS } from './httpLimits.ts';
import { logAnswered } from './logAnswered.ts';
import type { Sockets } from './subscriptions/addSubscriptions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    arrival?: Arrival;
  }
}

/** What is known about a request before its body is read. */
interface Arrival {
  record: RequestRecord;
  /** Who sent the request. */
  context?: Promise<Context>;
}

interface Parts {
  api: Pick<Api, 'apollo' | 'answerRepeated'>;
  /** Runs before everything else. */
  refuse: onRequestHookHandler[];
  contextOf(request: FastifyRequest): Promise<Context>;
  sockets: Pick<Sockets, 'refuse' | 'serve'>;
}

/** Serves the API at `/graphql`, and logs one line for each request that gets there. */
export function addGraphqlRoute(app: FastifyInstance, parts: Parts): void {
  const { api, refuse, contextOf, sockets } = parts;

  /** Authentication comes before the body is read: without it, reading the body would be wasted work. */
  async function authenticate(request: FastifyRequest, reply: FastifyReply) {
    const arrival: Arrival = { record: newRecord(request.id) };
    request.arrival = arrival;
    // GET also serves the explorer page, which needs no authentication.
    if (request.method !== 'POST') return;
    arrival.context = inRequest(arrival.record, () => contextOf(request));
    try {
      await arrival.context;
    } catch {
      return reply.send(await answer(request, reply));
    }
  }

  /** Sets the status and headers of the answer, and logs it; returns its body. */
  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const start = performance.now();
    const { record, context } = request.arrival as Arrival;
    record.answerBy = start + LAST_TRANSACTION_MS;
    record.isGone = () => request.raw.socket.destroyed;
    try {
      const text = await inOperationSpan(record, request.headers, () =>
        inRequest(record, () => respond(request, reply, context)),
      );
      logAnswered(app.log, record, request, reply.statusCode, performance.now() - start);
      return text;
    } finally {
      settleOnceRead(record);
    }
  }

  async function respond(request: FastifyRequest, reply: FastifyReply, context: Arrival['context']): Promise<string> {
    const sent = context && request.body !== undefined && operationIn(request.body);
    const text = sent ? await api.answerRepeated(sent, await context) : null;
    if (text === null) return answerByApollo(request, reply, context);
    reply.type(answerType(request.headers.accept) ?? JSON_TYPE);
    return text;
  }

  async function answerByApollo(request: FastifyRequest, reply: FastifyReply, context: Arrival['context']) {
    const { status, headers, body } = await api.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: apolloRequest(request),
      context: () => context ?? contextOf(request),
    });
    if (body.kind === 'chunked') throw new Error('Expected an answer in one piece, since the schema has no @defer.');
    reply.code(status ?? 200);
    for (const [name, value] of headers) reply.header(name, value);
    if (reply.statusCode >= 400) reply.type(refusalType(request.headers.accept));
    return body.string;
  }

  const refuseSocket: onRequestHookHandler = function refuseIfSocket(request, reply, done) {
    if (request.ws) sockets.refuse.call(this, request, reply, done);
    else done();
  };
  const route = { url: '/graphql', handler: answer };
  app.route({ ...route, method: ['HEAD', 'POST'], onRequest: [...refuse, authenticate] });
  app.route({ ...route, method: 'GET', onRequest: [refuseSocket, ...refuse, authenticate], wsHandler: sockets.serve });
}
