import { type ExecutionResult, type GraphQLSchema, getOperationAST } from 'graphql';
import { mapMaybePromise } from '../batching/batches.ts';
import { readingFrom } from '../context.ts';
import { readingIn } from '../documents/reading.ts';
import { orderErrors } from '../errors/errorOrder.ts';
import { type Execute, graphqlJsExecutor, type Operation } from './graphqlJsExecutor.ts';
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
  const readingOf = readingIn(schema);
  return (operation) => {
    const { document, operationName, variables } = operation;
    const definition = getOperationAST(document, operationName);
    if (!definition) return execute(operation);
    const read = variables && withUnparsable(schema, document, definition, variables);
    const asked = { ...operation, variables: read };
    const reading = definition.operation === 'query' ? readingOf(document, definition, variables) : null;
    const answered = reading ? inOneState(execute, asked, reading) : execute(asked);
    return mapMaybePromise(answered, (result) => {
      const { replayed } = operation.context;
      const answer = replayed.length > 0 ? { ...result, extensions: { replayed } } : result;
      // Without `data`, nothing was executed.
      return answer.errors && answer.data !== undefined
        ? { ...answer, errors: orderErrors(schema, document, definition, answer.errors) }
        : answer;
    });
  };
}

/** Runs a query whose statements all see one state of the database. */
function inOneState(execute: Execute, operation: Operation, reading: { scans: boolean }): ReturnType<Execute> {
  const { context } = operation;
  const view = context.view?.(reading);
  if (!view) return execute(operation);
  const end = (result: ExecutionResult) => {
    // An answer with errors may have left reads behind, which go on until the end of this turn.
    if (result.errors) setImmediate(view.end);
    else view.end();
    return result;
  };
  const fail = (error: unknown): never => {
    view.end();
    throw error;
  };
  try {
    const result = execute({ ...operation, context: readingFrom(context, view.read) });
    return result instanceof Promise ? result.then(end, fail) : end(result);
  } catch (error) {
    return fail(error);
  }
}
