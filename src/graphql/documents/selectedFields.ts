import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isUnionType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { type Fragments, fieldsOf } from './fragments.ts';

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

  for (const { selectionSet } of nodes) {
    for (const { node, typeCondition } of fieldsOf(selectionSet, (name) => fragments.get(name))) {
      const condition = typeCondition && schema.getType(typeCondition);
      const parent = isCompositeType(condition) ? condition : type;
      const key = `${parent.name}.${(node.alias ?? node.name).value}`;
      const field = fieldOf(schema, parent, node.name.value);
      const existing = found.get(key);
      if (existing) existing.nodes.push(node);
      else if (field) found.set(key, { parent, field, nodes: [node] });
    }
  }
  return [...found.values()];
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLCompositeType, name: string) {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}
