import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { FastifyInstance } from 'fastify';
import type { Context } from './context.ts';
import { formatError } from './errors.ts';
import { createExecutor, type ExecutorOptions, gatewayOf } from './executor.ts';
import { sandbox } from './sandbox.ts';
import { createSchema } from './schema.ts';
import { answerUnavailable } from './unavailable.ts';

/** How long requests under way may take to end when the server stops, in milliseconds. */
const DRAIN_WITHIN = 3_000;

/** The GraphQL server, started, on the HTTP server of `app`. */
export async function startApollo(app: FastifyInstance, options: ExecutorOptions): Promise<ApolloServer<Context>> {
  const schema = createSchema();
  const apollo = new ApolloServer<Context>({
    gateway: gatewayOf(schema, createExecutor(schema, options)),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: formatError((fault) => app.log.error({ err: fault }, 'a request failed')),
    logger: app.log,
    plugins: [
      // These two wrap every resolver of every row, for information that nobody reads here.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: app.server, stopGracePeriodMillis: DRAIN_WITHIN }),
      answerUnavailable(),
      sandbox(),
    ],
  });
  await apollo.start();
  return apollo;
}
