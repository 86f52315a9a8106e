import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { MAX_ERRORS } from '../limits/documentLimits.ts';

export interface Operation {
  document: DocumentNode;
  operationName: string | null | undefined;
  /** A hash of the document's text. */
  hash: string;
  variables: Readonly<Record<string, unknown>> | undefined;
  context: Context;
}

export type Execute = (operation: Operation) => Promise<ExecutionResult> | ExecutionResult;

/** Runs operations by the reference implementation, which interprets them. */
export function graphqlJsExecutor(schema: GraphQLSchema): Execute {
  return ({ document, operationName, variables, context }) =>
    execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
      options: { maxCoercionErrors: MAX_ERRORS },
    });
}
