import { type GraphQLSchema, getOperationAST } from 'graphql';
import { mapMaybePromise } from '../batching/batches.ts';
import { orderErrors } from '../errors/errorOrder.ts';
import { type Execute, graphqlJsExecutor } from './graphqlJsExecutor.ts';
import { jitExecutor } from './jitExecutor.ts';
import { withUnreadable } from './unreadableInputs.ts';

export interface ExecutorOptions {
  /** `jit` compiles operations to JavaScript; `graphql-js` interprets them, and is the reference. */
  executor?: 'jit' | 'graphql-js';
  /** At which time of coming an operation is compiled. The second by default: those that come once cost less interpreted. */
  compileAt?: number;
}

/** What runs operations. The same ones have the same effects and answers, whatever runs them and however often they came. */
export function createExecutor(schema: GraphQLSchema, { executor = 'jit', compileAt = 2 }: ExecutorOptions): Execute {
  const interpret = graphqlJsExecutor(schema);
  const execute = executor === 'jit' ? jitExecutor(schema, compileAt, interpret) : interpret;
  return (operation) => {
    const { document, operationName, variables } = operation;
    const definition = getOperationAST(document, operationName);
    if (!definition) return execute(operation);
    const read = variables && withUnreadable(schema, document, definition, variables);
    return mapMaybePromise(execute({ ...operation, variables: read }), (result) =>
      // Without data nothing has run.
      result.errors && result.data !== undefined
        ? { ...result, errors: orderErrors(schema, document, definition, result.errors) }
        : result,
    );
  };
}
