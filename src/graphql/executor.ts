import type { ApolloServerOptions } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type NamedTypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Context } from './context.ts';
import { then } from './levels.ts';

/** How many operations stay compiled. */
const MAX_COMPILED = 500;
/** How many wrong variables one answer names. */
const COERCION = { maxErrors: 5 };

export interface ExecutorOptions {
  /** `jit` compiles operations to JavaScript; `graphql-js` interprets them, and is the reference. */
  executor?: 'jit' | 'graphql-js';
  /** At which time of coming an operation is compiled. The second by default: those that come once cost less interpreted. */
  compileAt?: number;
}

export interface Operation {
  document: DocumentNode;
  operationName: string | null | undefined;
  /** A hash of the document's text. */
  hash: string;
  variables: Readonly<Record<string, unknown>> | undefined;
  context: Context;
}

export type Execute = (operation: Operation) => Promise<ExecutionResult> | ExecutionResult;

export function createExecutor(schema: GraphQLSchema, { executor = 'jit', compileAt = 2 }: ExecutorOptions): Execute {
  return executor === 'jit' ? compiling(schema, compileAt) : interpreting(schema);
}

function interpreting(schema: GraphQLSchema): Execute {
  return ({ document, operationName, variables, context }) =>
    execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
      options: { maxCoercionErrors: COERCION.maxErrors },
    });
}

interface Compiled {
  run: CompiledQuery['query'];
  variables: readonly VariableDefinitionNode[];
}

interface Seen {
  times: number;
  /** Null where the compiler cannot take the operation. */
  compiled?: Compiled | null;
}

function compiling(schema: GraphQLSchema, compileAt: number): Execute {
  const interpret = interpreting(schema);
  const seen = new LRUCache<string, Seen>({ max: MAX_COMPILED });

  function compile(document: DocumentNode, operationName: string | null | undefined): Compiled | null {
    const compiled = compileQuery(schema, withOpenVariables(document), operationName ?? undefined, {
      // Rows hold what scalars and enums would make of them: the database and the tests of the schema see to that.
      disableLeafSerialization: true,
      disablingCapturingStackErrors: true,
    });
    if (!isCompiledQuery(compiled)) return null;
    return { run: compiled.query, variables: getOperationAST(document, operationName)?.variableDefinitions ?? [] };
  }

  return (operation) => {
    const { document, operationName, hash, variables, context } = operation;
    const key = `${hash} ${operationName ?? ''}`;
    const entry = seen.get(key) ?? { times: 0 };
    if (++entry.times === 1) seen.set(key, entry);
    if (entry.times >= compileAt && entry.compiled === undefined) {
      entry.compiled = compile(document, operationName);
    }
    if (!entry.compiled) return interpret(operation);
    const { coerced, errors } = getVariableValues(schema, entry.compiled.variables, variables ?? {}, COERCION);
    if (errors) return { errors };
    return then(entry.compiled.run(undefined, context, coerced), ({ data, errors }) =>
      errors ? { data, errors: errors.map(asGraphQLError) } : { data },
    );
  };
}

/**
 * The same document with variables of any type. The compiler's own reading of variables forgets defaults inside of input
 * objects and never ends on input types that contain themselves twice, so it gets variables that have been read already.
 */
function withOpenVariables(document: DocumentNode): DocumentNode {
  const type: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } };
  const open = (node: VariableDefinitionNode) => ({ ...node, type, defaultValue: undefined });
  return visit(document, { VariableDefinition: { enter: open } });
}

/** The compiler's errors look like those of GraphQL, but lack parts that others rely on. */
function asGraphQLError({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path, originalError });
  return Object.defineProperty(error, 'locations', { value: locations, enumerable: true });
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
