import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { fragmentsOf } from '../documents/documentMetrics.ts';
import { selectedFields } from '../documents/selectedFields.ts';
import type { Execute } from './graphqlJsExecutor.ts';

/** The characters of answers that are kept, each as it is sent; that of the whole schema has about a quarter of a million. */
const MAX_CHARACTERS = 4_000_000;
/** How many characters the longest answer has that is kept. */
const MAX_LENGTH = 1_000_000;

export interface KeptIntrospection {
  run: Execute;
  /** Whether the answer of an operation is there already. */
  isKept(operation: OperationDefinitionNode): boolean;
  /** Keeps what has been answered, with so many characters, if it is about the schema alone. */
  keep(data: Record<string, unknown>, length: number): void;
}

/**
 * Keeps the answers of operations that ask for the schema and for nothing else, which are the same for everybody: there are
 * tools that ask again every second. They are kept by their parsed documents, which the server keeps, too.
 */
export function keepIntrospection(schema: GraphQLSchema, execute: Execute): KeptIntrospection {
  const kept = new LRUCache<OperationDefinitionNode, ExecutionResult>({
    maxSize: MAX_CHARACTERS,
    maxEntrySize: MAX_LENGTH,
  });
  /** Whose answers they are that have not been written yet: only then it is known how long they are. */
  const operationOf = new WeakMap<object, OperationDefinitionNode>();
  const isAlike = alikeForEverybody(schema);

  return {
    isKept: (operation) => kept.has(operation),
    run(request) {
      const operation = getOperationAST(request.document, request.operationName);
      if (!operation || !isAlike(request.document, operation)) return execute(request);
      const known = kept.get(operation);
      if (known) return { ...known };
      const result = execute(request);
      if (!(result instanceof Promise) && !result.errors && result.data) operationOf.set(result.data, operation);
      return result;
    },
    keep(data, length) {
      const operation = operationOf.get(data);
      if (operation && !kept.has(operation)) kept.set(operation, { data }, { size: length });
    },
  };
}

/** Tells which operations ask for the schema alone, in a way that no variable changes. */
function alikeForEverybody(schema: GraphQLSchema) {
  const known = new WeakMap<OperationDefinitionNode, boolean>();
  return (document: DocumentNode, operation: OperationDefinitionNode): boolean => {
    let isAlike = known.get(operation);
    if (isAlike === undefined) {
      isAlike = !operation.variableDefinitions?.length && asksForSchemaAlone(schema, document, operation);
      known.set(operation, isAlike);
    }
    return isAlike;
  };
}

function asksForSchemaAlone(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const query = schema.getQueryType();
  if (!query || operation.operation !== OperationTypeNode.QUERY) return false;
  const fields = selectedFields(schema, fragmentsOf(document), query, [operation]);
  return fields.length > 0 && fields.every(({ field }) => field.name.startsWith('__'));
}
