import { type ApolloServerOptions, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import type { Execute } from './graphqlJsExecutor.ts';

/**
 * Lets Apollo Server run operations through an executor of ours, by the seam that gateways use. What Apollo makes for a
 * gateway holds a request until the next full collection of garbage, so what succeeds is answered by a plugin before that:
 * the gateway is only handed what has failed, since there Apollo formats errors.
 */
export function apolloGateway(
  run: Execute,
  schema: GraphQLSchema,
): { gateway: NonNullable<ApolloServerOptions<Context>['gateway']>; plugin: ApolloServerPlugin<Context> } {
  return {
    plugin: {
      async requestDidStart() {
        return {
          async responseForOperation({ document, queryHash, request, contextValue: context }) {
            // The name as it came: Apollo's own is null for a name that the document lacks, which would run the wrong operation.
            const { operationName, variables } = request;
            context.running = (async () =>
              run({ document, operationName, hash: queryHash as string, variables, context }))();
            const result = await context.running.catch(() => undefined);
            if (!result || result.errors) return null;
            return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: result } };
          },
        };
      },
    },
    gateway: {
      onSchemaLoadOrUpdate(loaded) {
        loaded({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      async load() {
        return {
          executor: ({ context }) => (context as Context).running ?? Promise.reject(new Error('Nothing has run.')),
        };
      },
      async stop() {},
    },
  };
}
