import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { fragmentsOf } from '../documents/fragments.ts';
import { selectedFields } from '../documents/selectedFields.ts';
import type { Execute } from './graphqlJsExecutor.ts';

/** The maximum total length of cached responses, in characters as sent; the whole schema takes about 250,000. */
const MAX_CHARACTERS = 1_500_000;
/** The maximum length of one cached response, in characters. */
const MAX_ENTRY_CHARACTERS = 750_000;

interface IntrospectionCache {
  run: Execute;
  /** Whether the response of an operation is cached. */
  isCached(operation: OperationDefinitionNode): boolean;
  /** Caches response data, `length` characters long as sent, if it is pure introspection. */
  store(data: Record<string, unknown>, length: number): void;
}

/**
 * Caches the responses of pure introspection operations, which are the same for every client: some tools poll the
 * schema every second. Keyed by the parsed operation, which stays the same while the document store holds it.
 */
export function introspectionCache(schema: GraphQLSchema, execute: Execute): IntrospectionCache {
  const cache = new LRUCache<OperationDefinitionNode, ExecutionResult>({
    maxSize: MAX_CHARACTERS,
    maxEntrySize: MAX_ENTRY_CHARACTERS,
  });
  /** The operations of results not serialized yet: their length is known only after that. */
  const operationOf = new WeakMap<object, OperationDefinitionNode>();
  const isSameForAll = sameForAllClients(schema);

  return {
    isCached: (operation) => cache.has(operation),
    run(request) {
      const operation = getOperationAST(request.document, request.operationName);
      if (!operation || !isSameForAll(request.document, operation)) return execute(request);
      const cached = cache.get(operation);
      if (cached) return { ...cached };
      const result = execute(request);
      if (!(result instanceof Promise) && !result.errors && result.data) operationOf.set(result.data, operation);
      return result;
    },
    store(data, length) {
      const operation = operationOf.get(data);
      if (operation && !cache.has(operation)) cache.set(operation, { data }, { size: length });
    },
  };
}

/** Tells which operations are pure introspection without variables. */
function sameForAllClients(schema: GraphQLSchema) {
  const cache = new WeakMap<OperationDefinitionNode, boolean>();
  return (document: DocumentNode, operation: OperationDefinitionNode): boolean => {
    let isSameForAll = cache.get(operation);
    if (isSameForAll === undefined) {
      isSameForAll = !operation.variableDefinitions?.length && isPureIntrospection(schema, document, operation);
      cache.set(operation, isSameForAll);
    }
    return isSameForAll;
  };
}

function isPureIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const query = schema.getQueryType();
  if (!query || operation.operation !== OperationTypeNode.QUERY) return false;
  const fields = selectedFields(schema, fragmentsOf(document), query, [operation]);
  return fields.length > 0 && fields.every(({ field }) => field.name.startsWith('__'));
}
