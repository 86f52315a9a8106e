import { type GraphQLSchema, getOperationAST } from 'graphql';
import { mapMaybePromise } from '../batching/batches.ts';
import { orderErrors } from '../errors/errorOrder.ts';
import { type Execute, graphqlJsExecutor } from './graphqlJsExecutor.ts';
import { type ExpectedDocument, jitExecutor } from './jitExecutor.ts';
import { withUnparsable } from './unparsableInputs.ts';

export interface ExecutorOptions {
  /** `jit` compiles operations to JavaScript; `graphql-js` interprets them, and is the reference. */
  executor?: 'jit' | 'graphql-js';
  /** The occurrence at which an operation is compiled; 2 by default: one-off operations are cheaper to interpret. */
  compileAt?: number;
  /** Documents that are compiled at once. */
  expected?: readonly ExpectedDocument[];
}

/** Creates the executor. Effects and responses do not depend on which executor runs an operation, or how often. */
export function createExecutor(
  schema: GraphQLSchema,
  { executor = 'jit', compileAt = 2, expected }: ExecutorOptions,
): Execute {
  const interpret = graphqlJsExecutor(schema);
  const execute = executor === 'jit' ? jitExecutor(schema, compileAt, interpret, expected) : interpret;
  return (operation) => {
    const { document, operationName, variables } = operation;
    const definition = getOperationAST(document, operationName);
    if (!definition) return execute(operation);
    const read = variables && withUnparsable(schema, document, definition, variables);
    return mapMaybePromise(execute({ ...operation, variables: read }), (result) => {
      const { replayed } = operation.context;
      const answer = replayed.length > 0 ? { ...result, extensions: { replayed } } : result;
      // Without `data`, nothing was executed.
      return answer.errors && answer.data !== undefined
        ? { ...answer, errors: orderErrors(schema, document, definition, answer.errors) }
        : answer;
    });
  };
}
