import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, OperationDefinitionNode } from 'graphql';
import { DatabaseUnavailable } from '../../db/errors.ts';
import type { LogError } from '../../observability/errorLog.ts';
import { currentRequest } from '../../observability/requestRecord.ts';
import type { Context } from '../context.ts';
import { answerType, JSON_TYPE } from './mediaTypes.ts';

const MAX_NAME_CHARACTERS = 100;

/** Sets the HTTP status and content type of responses, and records the operation for the request log. */
export function httpStatusPlugin(logError: LogError): ApolloServerPlugin<Context> {
  return {
    // The error that Apollo Server passes on after this has lost its cause.
    async unexpectedErrorProcessingRequest({ error }) {
      logError(error);
    },
    async requestDidStart() {
      return {
        async willSendResponse({ request, operation, errors, response }) {
          recordOperation(operation, request.operationName);
          const { http } = response;
          const accept = request.http?.headers.get('accept');
          // Otherwise Apollo Server negotiates it only now, and could reject an operation that has already run.
          http.headers.set('content-type', answerType(accept) ?? JSON_TYPE);
          if (!errors) return;
          if (isRetryable(errors, response.body, operation)) {
            // Makes load balancers and clients retry.
            http.status = 503;
            http.headers.set('retry-after', '1');
          } else if (http.status === 400 && acceptsJsonAlone(accept)) {
            // GraphQL over HTTP: such clients take a non-200 status as coming from a proxy.
            if (!errors.some((error) => error.extensions.code === 'BAD_REQUEST')) http.status = 200;
          }
        },
      };
    },
  };
}

/** Records for the request log which operation is answered; `asked` is the name in the request. */
export function recordOperation(
  operation: OperationDefinitionNode | undefined,
  asked: string | null | undefined,
): void {
  const record = currentRequest();
  if (!record) return;
  record.type = operation?.operation;
  record.operation = (operation?.name?.value ?? asked)?.slice(0, MAX_NAME_CHARACTERS);
}

/** Whether the database was unavailable and no mutation of the request succeeded, as a retry would repeat it. */
function isRetryable(
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
