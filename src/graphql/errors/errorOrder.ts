import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldsOf, fragmentsOf } from '../documents/fragments.ts';

type Path = readonly (string | number)[];

/**
 * Makes the errors of a response independent of executor and timing: sorts them in the order of the operation's fields,
 * and if several non-null fields null the same ancestor, keeps only the first.
 */
export function orderErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  errors: readonly GraphQLError[],
): readonly GraphQLError[] {
  const typeAt = fieldTypes(schema, document, operation);
  const positions = new Map([...typeAt.keys()].map((field, i) => [field, i]));
  const nulledPlaces = new Set<string>();
  return errors
    .map((error) => ({ error, position: positionOf(error.path ?? [], positions) }))
    .sort((a, b) => comparePositions(a.position, b.position))
    .map(({ error }) => error)
    .filter(({ path = [] }) => {
      const place = nulledPlaceOf(path, typeAt);
      if (place.length === path.length) return true;
      const name = place.join('.');
      const isFirst = !nulledPlaces.has(name);
      nulledPlaces.add(name);
      return isFirst;
    });
}

function positionOf(path: Path, positions: ReadonlyMap<string, number>): number[] {
  const names: string[] = [];
  return path.map((step) => {
    if (typeof step === 'number') return step;
    names.push(step);
    return positions.get(names.join('.')) ?? 0;
  });
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((step, at) => step !== b[at]);
  return i === -1 ? 0 : (a[i] as number) - (b[i] ?? -1);
}

/** The path that becomes null when a field fails: the field, or its nearest nullable ancestor. */
function nulledPlaceOf(path: Path, typeAt: ReadonlyMap<string, GraphQLOutputType>): Path {
  const names: string[] = [];
  let type: GraphQLOutputType | undefined;
  let length = 0;
  path.forEach((step, i) => {
    if (typeof step === 'string') {
      names.push(step);
      type = typeAt.get(names.join('.'));
    } else {
      const list = type && getNullableType(type);
      type = isListType(list) ? list.ofType : undefined;
    }
    if (!isNonNullType(type)) length = i + 1;
  });
  return path.slice(0, length);
}

/** The types of an operation's fields, by response path. Fields with the same path have the same nullability. */
function fieldTypes(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): ReadonlyMap<string, GraphQLOutputType> {
  const fragments = fragmentsOf(document);
  const types = new Map<string, GraphQLOutputType>();

  function visit(parts: SelectionSetNode | undefined, parent: GraphQLCompositeType, above: string): void {
    for (const { node, typeCondition } of fieldsOf(parts, (name) => fragments.get(name))) {
      const owner = typeCondition ? (schema.getType(typeCondition) as GraphQLCompositeType) : parent;
      const field = 'getFields' in owner ? owner.getFields()[node.name.value] : undefined;
      if (!field) continue;
      const path = `${above}${(node.alias ?? node.name).value}`;
      types.set(path, field.type);
      visit(node.selectionSet, getNamedType(field.type) as GraphQLCompositeType, `${path}.`);
    }
  }

  const root = schema.getRootType(operation);
  if (root) visit(selectionSet, root, '');
  return types;
}
