import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { isIncluded } from '../../../src/graphql/documents/conditionals.ts';
import { fragmentsOf } from '../../../src/graphql/documents/fragments.ts';
import { withUnparsable } from '../../../src/graphql/execution/unparsableInputs.ts';

export interface Asked {
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Record<string, unknown>;
}

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: Number.isInteger,
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  DateTime: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(value)),
  Date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  Decimal: (value) => /^\d+(\.\d+)?$/.test(String(value)),
  EmailAddress: (value) => /^\S+@\S+$/.test(String(value)),
  CurrencyCode: (value) => /^[A-Z]{3}$/.test(String(value)),
  JSON: () => true,
};

/** What of an answer's data is not as the schema and the operation say; undefined where all is. */
export function nonconformity(schema: GraphQLSchema, asked: Asked, data: object): string | undefined {
  const operation = getOperationAST(asked.document, asked.operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return 'there is data, but no operation';
  // What scalars cannot read in the input of a mutation is a user error, and no reason to answer without data.
  const variables = withUnparsable(schema, asked.document, operation, asked.variables);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return 'there is data, but the variables make no sense';
  const fragments = fragmentsOf(asked.document);
  // A condition that is null is an error where it is met; elsewhere it does not matter.
  const conditions = Object.fromEntries(Object.entries(coerced).map(([name, value]) => [name, value ?? true]));

  /** The fields that an object of a type has to have, by their keys. */
  function fieldsOf(
    type: GraphQLObjectType,
    sets: readonly (SelectionSetNode | undefined)[],
  ): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const collect = (set: SelectionSetNode | undefined): void => {
      for (const selection of set?.selections ?? []) {
        if (!isIncluded(selection, conditions)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          fields.set(key, [...(fields.get(key) ?? []), selection]);
          continue;
        }
        const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = part?.typeCondition && schema.getType(part.typeCondition.name.value);
        const fits =
          !condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
        if (fits) collect(part?.selectionSet);
      }
    };
    for (const set of sets) collect(set);
    return fields;
  }

  function ofObject(
    type: GraphQLObjectType,
    nodes: readonly { selectionSet?: SelectionSetNode | undefined }[],
    value: object,
  ) {
    const fields = fieldsOf(
      type,
      nodes.map(({ selectionSet }) => selectionSet),
    );
    const [expected, found] = [[...fields.keys()].sort().join(), Object.keys(value).sort().join()];
    if (expected !== found) return `expected a ${type} with the keys ${expected}, but got ${found}`;
    for (const [key, selected] of fields) {
      const name = selected[0]?.name.value ?? '';
      const part = (value as Record<string, unknown>)[key];
      if (name === '__typename') {
        if (part !== type.name) return `expected the type ${type}, but got ${part}`;
        continue;
      }
      const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
      const field = meta ?? type.getFields()[name];
      const problem = field ? ofType(field.type, selected, part) : 'there is no such field';
      if (problem) return `${type}.${key}: ${problem}`;
    }
    return undefined;
  }

  function ofType(type: GraphQLOutputType, nodes: readonly FieldNode[], value: unknown): string | undefined {
    if (isNonNullType(type))
      return value === null ? `expected ${type}, but got null` : ofType(type.ofType, nodes, value);
    if (value === null) return undefined;
    if (isListType(type)) {
      if (!Array.isArray(value)) return `expected a list, but got ${JSON.stringify(value)}`;
      return value.map((item) => ofType(type.ofType, nodes, item)).find((problem) => problem !== undefined);
    }
    return isCompositeType(type) ? ofComposite(type, nodes, value) : ofLeaf(type, value);
  }

  function ofComposite(type: GraphQLCompositeType, nodes: readonly FieldNode[], value: unknown): string | undefined {
    if (typeof value !== 'object' || value === null) return `expected a ${type}, but got ${JSON.stringify(value)}`;
    if (isObjectType(type)) return ofObject(type, nodes, value);
    const problems = schema.getPossibleTypes(type).map((possible) => ofObject(possible, nodes, value));
    return problems.includes(undefined) ? undefined : problems.join('; or ');
  }

  return ofObject(root, [operation], data);
}

function ofLeaf(type: GraphQLNamedOutputType, value: unknown): string | undefined {
  const fits = isEnumType(type)
    ? type.getValue(String(value)) !== undefined && value !== undefined
    : SCALARS[type.name]?.(value);
  return fits === false ? `expected ${type}, but got ${JSON.stringify(value)}` : undefined;
}
