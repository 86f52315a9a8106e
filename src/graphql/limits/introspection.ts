import { type GraphQLSchema, getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';
import type { Fragments } from '../documents/fragments.ts';
import { type SelectedField, selectedFields } from '../documents/selectedFields.ts';

/** Typical length of a list within a type's introspection data, such as its fields. */
const TYPICAL_LIST_LENGTH = 10;

/** Estimates how many schema elements an introspection field returns. */
export function introspectedParts(
  schema: GraphQLSchema,
  fragments: Fragments,
  { field, nodes }: SelectedField,
): number {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  const inside = selectedFields(schema, fragments, type, nodes)
    .map((selected) => introspectedParts(schema, fragments, selected))
    .reduce((sum, parts) => sum + parts, 0);
  const isList = isListType(getNullableType(field.type));
  const length = field.name === 'types' ? Object.keys(schema.getTypeMap()).length : isList ? TYPICAL_LIST_LENGTH : 1;
  return length * (1 + inside);
}
