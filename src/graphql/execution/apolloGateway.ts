import { type ApolloServerOptions, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import type { Execute } from './graphqlJsExecutor.ts';

/**
 * Lets Apollo Server run operations through our own executor, by its gateway interface. Objects that Apollo creates for
 * a gateway retain the request until the next full garbage collection, so a plugin answers successful operations first;
 * only failed ones reach the gateway, since Apollo formats errors there.
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
            // The requested name: Apollo's is null if the document lacks it, which would run the wrong operation.
            const { operationName, variables } = request;
            const running =
              runningOf(context) ??
              (async () => run({ document, operationName, hash: queryHash as string, variables, context }))();
            context.attempt = { running };
            const result = await running.catch(() => undefined);
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
          executor: ({ context }) => runningOf(context as Context) ?? Promise.reject(new Error('Nothing has run.')),
        };
      },
      async stop() {},
    },
  };
}

const runningOf = ({ attempt }: Context) => (attempt && 'running' in attempt ? attempt.running : undefined);
