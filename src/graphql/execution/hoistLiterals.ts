import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isTooDeep } from '../documents/jsonDepth.ts';
import type { Variables } from '../documents/variables.ts';

/** An operation in which every argument value is a variable, declared as of any type. */
export interface HoistedOperation {
  document: DocumentNode;
  /** The values of its variables; null if one of them is invalid for its argument. */
  valuesFor(variables: Variables): Variables | null;
}

interface Input {
  /** The variable that replaces it; undefined if it was one already. */
  name: string | undefined;
  type: GraphQLInputType;
  value: ValueNode;
}

const ANY_TYPE: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } };

/**
 * Replaces argument literals by variables, because graphql-jit interpolates literals into generated code, where some
 * strings allow code injection. Its variable coercion ignores defaults within input objects and does not terminate on
 * input types that contain themselves twice; so it gets values that are coerced already.
 */
export function hoistLiterals(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions: declared = [] }: OperationDefinitionNode,
): HoistedOperation {
  const inputs: Input[] = [];
  const types = new TypeInfo(schema);

  function hoistArgument(node: ArgumentNode): ArgumentNode | undefined {
    const { value } = node;
    const type = types.getInputType();
    if (!type) throw new Error(`expected a valid document, but got the argument ${node.name.value}`);
    // Not a valid GraphQL name, so it cannot clash with a client's.
    const name = value.kind === Kind.VARIABLE ? undefined : `$${inputs.length}`;
    inputs.push({ name, type, value });
    return name === undefined ? undefined : { ...node, value: variable(name) };
  }

  const hoisted = visit(document, visitWithTypeInfo(types, { Argument: { enter: hoistArgument } }));
  const added = inputs.flatMap(({ name }) => (name === undefined ? [] : [variable(name)]));
  const variableDefinitions = [...declared.map((definition) => definition.variable), ...added].map(
    (variable): VariableDefinitionNode => ({ kind: Kind.VARIABLE_DEFINITION, variable, type: ANY_TYPE }),
  );
  return {
    document: {
      ...hoisted,
      definitions: hoisted.definitions.map((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, variableDefinitions } : definition,
      ),
    },
    valuesFor: valueReader(inputs),
  };
}

/** Coerces values as GraphQL does; those without variables only once. */
function valueReader(inputs: readonly Input[]): HoistedOperation['valuesFor'] {
  const fixed: Record<string, unknown> = {};
  const varying = inputs.filter(({ name, type, value }) => {
    const usesVariables = hasVariable(value);
    if (!usesVariables && name !== undefined) fixed[name] = valueFromAST(value, type);
    return usesVariables;
  });
  const isImpossible = Object.values(fixed).some(isUnusable);

  return (variables) => {
    if (isImpossible) return null;
    const values: Record<string, unknown> = { ...fixed, ...variables };
    for (const { name, type, value } of varying) {
      const isLeftOut = value.kind === Kind.VARIABLE && variables[value.name.value] === undefined;
      if (isLeftOut) continue;
      const read = valueFromAST(value, type, variables);
      if (isUnusable(read)) return null;
      if (name !== undefined) values[name] = read;
    }
    return values;
  };
}

/** Whether coercion failed, as for null in a non-null position, or the value is too deep for the JSON type. */
const isUnusable = (value: unknown) => value === undefined || isTooDeep(value);

function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    Variable() {
      found = true;
    },
  });
  return found;
}

function variable(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
}
