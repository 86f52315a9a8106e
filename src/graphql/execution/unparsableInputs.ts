import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  separateOperations,
  typeFromAST,
  type VariableNode,
  visit,
} from 'graphql';
import { Unparsable } from '../../domain/unparsable.ts';
import { fieldsOf, fragmentsOf } from '../documents/fragments.ts';
import type { Variables } from '../documents/variables.ts';
import { impreciseNumber, impreciseNumberProblem } from '../schema/jsonNumbers.ts';
import { scalars } from '../schema/scalars.ts';

/** For each operation, the variables used only in mutation inputs. */
const cache = new WeakMap<OperationDefinitionNode, ReadonlyMap<string, GraphQLInputType>>();

/**
 * Replaces every value in a mutation input that a custom scalar cannot parse by `Unparsable`. It then reaches the
 * mutation, which reports it with its path together with the other problems of the input. Other errors, and variables
 * that are also used elsewhere, are left to GraphQL to reject.
 */
export function withUnparsable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Variables {
  if (operation.operation !== OperationTypeNode.MUTATION) return variables;
  let inputs = cache.get(operation);
  if (!inputs) {
    inputs = inputVariables(schema, document, operation);
    cache.set(operation, inputs);
  }
  const read: Record<string, unknown> = { ...variables };
  for (const [name, type] of inputs)
    if (Object.hasOwn(variables, name)) read[name] = markUnparsable(type, variables, name);
  return read;
}

function markUnparsable(type: GraphQLInputType, holder: object, key: string): unknown {
  const value = (holder as Record<string, unknown>)[key];
  if (isNonNullType(type)) return markUnparsable(type.ofType, holder, key);
  if (value == null) return value;
  if (isListType(type)) {
    if (!Array.isArray(value)) return markUnparsable(type.ofType, holder, key);
    return value.map((_, index) => markUnparsable(type.ofType, value, String(index)));
  }
  if (isInputObjectType(type)) {
    if (typeof value !== 'object') return value;
    const read: Record<string, unknown> = { ...value };
    for (const [name, field] of Object.entries(type.getFields())) {
      if (Object.hasOwn(value, name)) read[name] = markUnparsable(field.type, value, name);
    }
    return read;
  }
  const imprecise = impreciseNumber(holder, key);
  // The source text, since the variable may be used inside a JSON literal in the document.
  if (imprecise !== undefined && type === GraphQLID) return imprecise;
  if (!(type.name in scalars)) return value;
  if (imprecise !== undefined) return new Unparsable(impreciseNumberProblem(imprecise), value);
  try {
    if ('parseValue' in type) type.parseValue(value);
    return value;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return new Unparsable(error.message, value);
  }
}

function inputVariables(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
  const elsewhere = variablesElsewhere(document, operation);
  const inputs = new Map<string, GraphQLInputType>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const declared = typeFromAST(schema, type);
    if (isInputType(declared) && !elsewhere.has(variable.name.value)) inputs.set(variable.name.value, declared);
  }
  return inputs;
}

/** The variables used anywhere but in the arguments of the root mutation fields. */
function variablesElsewhere(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  const ownDocument = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  const fragments = fragmentsOf(document);
  const rootFields = new Set(
    [...fieldsOf(operation.selectionSet, (name) => fragments.get(name))].map(({ node }) => node),
  );
  const found = new Set<string>();
  visit(ownDocument, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.FIELD]: (node: FieldNode) => (rootFields.has(node) ? { ...node, arguments: [] } : undefined),
    [Kind.VARIABLE]({ name }: VariableNode) {
      found.add(name.value);
    },
  });
  return found;
}
