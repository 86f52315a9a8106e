import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fragments of a document, by name. */
export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

/** A selected field, and the name of the type that the innermost fragment around it is on; undefined if there is none. */
interface FieldInFragments {
  node: FieldNode;
  typeCondition: string | undefined;
}

/** Whether to keep a selection; `typeCondition` is that of a fragment, and undefined for a field. */
type Keep = (selection: SelectionNode, typeCondition: string | undefined) => boolean;

/**
 * The fields that a selection set selects directly and through fragments, in the order of the document, without the fields
 * below them. Fragment cycles, which would never end, are rejected by validation.
 */
export function* fieldsOf(
  selectionSet: SelectionSetNode | undefined,
  fragmentOf: (name: string) => FragmentDefinitionNode | undefined,
  keep: Keep = () => true,
  around?: string,
): Generator<FieldInFragments> {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      if (keep(selection, undefined)) yield { node: selection, typeCondition: around };
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragmentOf(selection.name.value) : selection;
    const typeCondition = fragment?.typeCondition?.name.value;
    if (!keep(selection, typeCondition)) continue;
    yield* fieldsOf(fragment?.selectionSet, fragmentOf, keep, typeCondition ?? around);
  }
}
