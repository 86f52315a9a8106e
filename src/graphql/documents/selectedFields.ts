import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export interface SelectedField {
  parent: GraphQLCompositeType;
  field: GraphQLField<unknown, unknown>;
  /** All nodes that select it; execution merges them. */
  nodes: readonly FieldNode[];
}

/** The fields selected of a type, directly and through fragments, each once; `@skip` and `@include` are ignored. */
export function selectedFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLCompositeType,
  nodes: readonly { selectionSet?: SelectionSetNode | undefined }[],
): SelectedField[] {
  const found = new Map<string, SelectedField & { nodes: FieldNode[] }>();

  function collect(parent: GraphQLCompositeType, selectionSet: SelectionSetNode | undefined): void {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const key = `${parent.name}.${(selection.alias ?? selection.name).value}`;
        const field = fieldOf(schema, parent, selection.name.value);
        const existing = found.get(key);
        if (existing) existing.nodes.push(selection);
        else if (field) found.set(key, { parent, field, nodes: [selection] });
        continue;
      }
      const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = part?.typeCondition && schema.getType(part.typeCondition.name.value);
      collect(isCompositeType(condition) ? condition : parent, part?.selectionSet);
    }
  }

  for (const { selectionSet } of nodes) collect(type, selectionSet);
  return [...found.values()];
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLCompositeType, name: string) {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}
