import type { ApolloServerOptions } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { compiling } from './compiler.ts';
import type { Context } from './context.ts';
import { type Execute, interpreting } from './interpreter.ts';

export interface ExecutorOptions {
  /** `jit` compiles operations to JavaScript; `graphql-js` interprets them, and is the reference. */
  executor?: 'jit' | 'graphql-js';
  /** At which time of coming an operation is compiled. The second by default: those that come once cost less interpreted. */
  compileAt?: number;
}

export function createExecutor(schema: GraphQLSchema, { executor = 'jit', compileAt = 2 }: ExecutorOptions): Execute {
  const interpret = interpreting(schema);
  return executor === 'jit' ? compiling(schema, compileAt, interpret) : interpret;
}

/** Lets Apollo Server run operations through an executor of ours: the seam is the one that gateways use. */
export function gatewayOf(schema: GraphQLSchema, run: Execute): NonNullable<ApolloServerOptions<Context>['gateway']> {
  return {
    onSchemaLoadOrUpdate(loaded) {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    async load() {
      return {
        // The name as it came: Apollo's own is null for a name that the document lacks, which would run the wrong operation.
        executor: async ({ document, queryHash, request: { operationName, variables }, context }) =>
          run({ document, operationName, hash: queryHash, variables, context: context as Context }),
      };
    },
    async stop() {},
  };
}
