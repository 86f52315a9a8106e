import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Context } from '../graphql/context.ts';
import { inRequest, newRecord, type RequestRecord } from '../graphql/requests.ts';
import { requireHost } from './hosts.ts';

/** All that clients may try; Apollo Server says which of them it takes. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Serves the API at `/graphql`, and logs one line for each request that gets there. */
export function addGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  turnAway: onRequestHookHandler,
  contextOf: (request: FastifyRequest) => Promise<Context>,
): void {
  const answer = fastifyApolloHandler(apollo, { context: contextOf }).bind(app);
  app.route({
    method: METHODS,
    url: '/graphql',
    onRequest: [requireHost, turnAway],
    handler: async (request, reply) => {
      const start = performance.now();
      const record = newRecord(request.id);
      const body = await inRequest(record, () => answer(request, reply));
      app.log.info(lineOf(record, reply.statusCode, performance.now() - start), 'answered');
      return body;
    },
  });
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
