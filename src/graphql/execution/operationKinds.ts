import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { Context } from '../context.ts';

const NO_SUBSCRIPTION =
  'Expected a query or a mutation, but got a subscription. Subscribe by a WebSocket to /graphql with the protocol graphql-transport-ws, or by server-sent events from /graphql/stream.';

/** Refuses subscriptions that would get one answer only, and everything else where pages follow each other. */
export function operationKinds(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue: { subscriber } }) {
      return {
        async didResolveOperation({ operation }) {
          if (!operation) return;
          const isSubscription = operation.operation === OperationTypeNode.SUBSCRIPTION;
          if (isSubscription === (subscriber !== undefined)) return;
          const message = isSubscription
            ? NO_SUBSCRIPTION
            : `Expected a subscription, but got a ${operation.operation}. Send it by POST /graphql.`;
          throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
        },
      };
    },
  };
}
