import type { IncomingHttpHeaders } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Context } from '../graphql/context.ts';
import { inRequest, newRecord, type RequestRecord } from '../graphql/requests.ts';

/** All that clients may try; Apollo Server says which of them it takes. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Serves the API at `/graphql`, and logs one line for each request that gets there. */
export function addGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  turnAway: onRequestHookHandler,
  contextOf: (request: FastifyRequest) => Promise<Context>,
): void {
  /** Sets the head of the answer; returns its body. */
  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: requestOf(request),
      context: () => contextOf(request),
    });
    if (body.kind === 'chunked') throw new Error('Expected an answer in one piece, since the schema has no @defer.');
    reply.code(status ?? 200);
    for (const [name, value] of headers) reply.header(name, value);
    return body.string;
  }

  app.route({
    method: METHODS,
    url: '/graphql',
    onRequest: turnAway,
    handler: async (request, reply) => {
      const start = performance.now();
      const record = newRecord(request.id);
      const body = await inRequest(record, () => answer(request, reply)).finally(() => record.reservation?.settle(0));
      app.log.info(lineOf(record, reply.statusCode, performance.now() - start), 'answered');
      return body;
    },
  });
}

function requestOf({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const query = url.indexOf('?');
  return { method, headers: headerMapOf(headers), search: query < 0 ? '' : url.slice(query), body };
}

function headerMapOf(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function lineOf(record: RequestRecord, status: number, ms: number) {
  const { id, actor, refusal, type, operation, cost, statements, problems } = record;
  return {
    requestId: id,
    status,
    type,
    operation,
    actor,
    refusal,
    ms: Math.round(ms * 100) / 100,
    statements,
    cost,
    problems: problems.size > 0 ? [...problems] : undefined,
  };
}
