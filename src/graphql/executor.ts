import { type GraphQLSchema, getOperationAST } from 'graphql';
import { compiling } from './compiler.ts';
import { type Execute, interpreting } from './interpreter.ts';
import { withUnreadable } from './unreadableInputs.ts';

export interface ExecutorOptions {
  /** `jit` compiles operations to JavaScript; `graphql-js` interprets them, and is the reference. */
  executor?: 'jit' | 'graphql-js';
  /** At which time of coming an operation is compiled. The second by default: those that come once cost less interpreted. */
  compileAt?: number;
}

export function createExecutor(schema: GraphQLSchema, { executor = 'jit', compileAt = 2 }: ExecutorOptions): Execute {
  const interpret = interpreting(schema);
  const run = executor === 'jit' ? compiling(schema, compileAt, interpret) : interpret;
  return (operation) => {
    const { document, operationName, variables } = operation;
    const definition = variables && getOperationAST(document, operationName);
    return run(
      definition ? { ...operation, variables: withUnreadable(schema, document, definition, variables) } : operation,
    );
  };
}
