import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { mapMaybePromise } from '../batching/batches.ts';
import { hasAmbiguousPaths } from '../documents/ambiguousPaths.ts';
import { conditionalVariables, resolveConditionals } from '../documents/conditionals.ts';
import { documentMetrics } from '../documents/documentMetrics.ts';
import { fragmentsOf } from '../documents/fragments.ts';
import type { Variables } from '../documents/variables.ts';
import { MAX_ERRORS } from '../limits/documentLimits.ts';
import { plainSchema } from '../schema/schema.ts';
import type { Execute } from './graphqlJsExecutor.ts';
import { type HoistedOperation, hoistLiterals } from './hoistLiterals.ts';

/** The maximum number of tracked operations, compiled or not. */
const MAX_TRACKED = 2_000;
/** The maximum number of compiled fields in all operations together; each takes about 5 KB. */
const MAX_COMPILED_FIELDS = 10_000;

interface Compiled {
  run: CompiledQuery['query'];
  valuesFor: HoistedOperation['valuesFor'];
}

interface TrackedOperation {
  times: number;
  /** Null if the operation cannot be compiled. */
  compiled?: Compiled | null;
}

/** A valid document that will be sent. */
export interface ExpectedDocument {
  hash: string;
  document: DocumentNode;
}

/**
 * Compiles operations to JavaScript at their `compileAt`th occurrence, and uses `interpret` before that; those of expected
 * documents at once, unless what they select depends on variables.
 */
export function jitExecutor(
  schema: GraphQLSchema,
  compileAt: number,
  interpret: Execute,
  expected: readonly ExpectedDocument[] = [],
): Execute {
  const operations = new LRUCache<string, TrackedOperation>({ max: MAX_TRACKED, maxSize: MAX_COMPILED_FIELDS });

  function compile(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Compiled | null {
    // A field with this alias: the compiled code would assign to `__proto__`, which sets the prototype of the result.
    if (document.loc?.source.body.includes('__proto__')) return null;
    const operationDocument = separateOperations(document)[operation.name?.value ?? ''] ?? document;
    if (hasIntrospection(operationDocument)) return null;
    if (hasAmbiguousPaths(operationDocument, operation, (name) => schema.getType(name) !== undefined)) return null;
    const hoisted = hoistLiterals(schema, resolveConditionals(operationDocument, variables), operation);
    const compiled = compileQuery(plainSchema(), hoisted.document, operation.name?.value, {
      // Rows hold scalars and enums in serialized form already, which the database and the schema tests ensure.
      disableLeafSerialization: true,
      disablingCapturingStackErrors: true,
    });
    return isCompiledQuery(compiled) ? { run: compiled.query, valuesFor: hoisted.valuesFor } : null;
  }

  for (const { hash, document } of expected) {
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION || conditionalVariables(document, definition).length > 0)
        continue;
      const compiled = compile(document, definition, {});
      const size = compiled ? fieldsOf(document, definition) : 1;
      operations.set(keyOf(hash, definition, [], {}), { times: 0, compiled }, { size });
    }
  }

  return (operation) => {
    const { document, operationName, hash, variables, context } = operation;
    const definition = getOperationAST(document, operationName);
    if (!definition) return interpret(operation);
    const { coerced, errors } = getVariableValues(schema, definition.variableDefinitions ?? [], variables ?? {}, {
      maxErrors: MAX_ERRORS,
    });
    if (errors) return { errors };
    // Null in a non-null position is left to the reference implementation, so that the errors are the same: as an `if` here,
    // and as a value of an argument below.
    const conditions = conditionalVariables(document, definition);
    if (conditions.some((condition) => coerced[condition] === null)) return interpret(operation);
    const key = keyOf(hash, definition, conditions, coerced);
    const entry = operations.get(key) ?? { times: 0 };
    if (++entry.times === 1) operations.set(key, entry, { size: 1 });
    if (entry.times >= compileAt && entry.compiled === undefined) {
      entry.compiled = compile(document, definition, coerced);
      operations.set(key, entry, { size: entry.compiled ? fieldsOf(document, definition) : 1 });
    }
    const values = entry.compiled?.valuesFor(coerced);
    if (!entry.compiled || !values) return interpret(operation);
    return mapMaybePromise(entry.compiled.run(undefined, context, values), ({ data, errors }) =>
      errors ? { data, errors: errors.map(asGraphQLError) } : { data },
    );
  };
}

/**
 * The key of a compiled operation. graphql-jit evaluates `@skip` and `@include` wrongly if a field is selected more
 * than once, so each combination of their variables is compiled separately.
 */
function keyOf(
  hash: string,
  { name }: OperationDefinitionNode,
  conditions: readonly string[],
  variables: Variables,
): string {
  const operation = name ? `${hash} ${name.value}` : hash;
  return conditions.length === 0 ? operation : `${operation} ${conditions.map((condition) => variables[condition])}`;
}

function fieldsOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = fragmentsOf(document);
  return documentMetrics((name) => fragments.get(name))(operation).fields;
}

/** Whether introspection is selected: it must show the custom scalars, which the compiler's schema lacks. */
function hasIntrospection(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name: { value } }) {
      if (value === '__schema' || value === '__type') found = true;
    },
  });
  return found;
}

/** The compiler's errors resemble `GraphQLError`, but lack parts that other code relies on. */
function asGraphQLError({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path, originalError });
  return Object.defineProperty(error, 'locations', { value: locations, enumerable: true });
}
