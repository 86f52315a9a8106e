import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, OperationDefinitionNode } from 'graphql';
import { DatabaseUnavailable } from '../../db/errors.ts';
import type { LogError } from '../../observability/errorLog.ts';
import { currentRequest } from '../../observability/requestRecord.ts';
import type { Context } from '../context.ts';
import { answerType, JSON_TYPE } from './mediaTypes.ts';

const MAX_NAME = 100;

/** Gives answers the status that fits, and notes which operation it was. */
export function httpStatusPlugin(logError: LogError): ApolloServerPlugin<Context> {
  return {
    // What comes out of Apollo Server after this has no cause any more.
    async unexpectedErrorProcessingRequest({ error }) {
      logError(error);
    },
    async requestDidStart() {
      return {
        async willSendResponse({ request, operation, errors, response }) {
          const record = currentRequest();
          if (record) {
            record.type = operation?.operation;
            record.operation = (operation?.name?.value ?? request.operationName)?.slice(0, MAX_NAME);
          }
          const { http } = response;
          const accept = request.http?.headers.get('accept');
          // Apollo Server would look only now whether the client accepts any, and refuse what has been carried out.
          http.headers.set('content-type', answerType(accept) ?? JSON_TYPE);
          if (!errors) return;
          if (isWorthTryingAgain(errors, response.body, operation)) {
            // So that balancers and clients do.
            http.status = 503;
            http.headers.set('retry-after', '1');
          } else if (http.status === 400 && acceptsJsonAlone(accept)) {
            // Clients of this kind, GraphQL over HTTP says, take any other status for the word of a proxy.
            if (!errors.some((error) => error.extensions.code === 'BAD_REQUEST')) http.status = 200;
          }
        },
      };
    },
  };
}

/** Whether the database was away. Not where a mutation of the same request took place, which would then take place twice. */
function isWorthTryingAgain(
  errors: readonly GraphQLError[],
  body: GraphQLResponse['body'],
  operation: OperationDefinitionNode | undefined,
): boolean {
  if (!errors.some((error) => unwrapResolverError(error) instanceof DatabaseUnavailable)) return false;
  const data = body.kind === 'single' ? body.singleResult.data : undefined;
  return operation?.operation !== 'mutation' || Object.values(data ?? {}).every((payload) => payload === null);
}

function acceptsJsonAlone(accept: string | undefined): boolean {
  return !!accept && !/graphql-response\+json|application\/\*|\*\/\*/i.test(accept);
}
